import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { guideBlocks } from '../../extension/guide/blocks.ts';
import { commandStrings } from '../../extension/i18n/command-strings.ts';
import { noteStrings } from '../../extension/i18n/note-strings.ts';
import { recordStrings } from '../../extension/i18n/record-strings.ts';
import { settingStrings } from '../../extension/i18n/setting-strings.ts';
import { strings } from '../../extension/i18n/strings.ts';
import { welcomeStrings } from '../../extension/i18n/welcome-strings.ts';
import { labelsOf } from '../../extension/worker/labels.ts';
import knowledge from '../../seeds/.compiled/knowledge.json';

const docs = join(import.meta.dirname, '../../docs');
const guides = { zh: 'guide.md', en: 'guide.en.md' } as const;
const textOf = (language: 'zh' | 'en') => readFileSync(join(docs, guides[language]), 'utf8');

const { levels, decisions } = labelsOf(knowledge);
const tables = {
  ...strings,
  ...noteStrings,
  ...recordStrings,
  ...commandStrings,
  ...settingStrings,
  ...welcomeStrings,
};
const words = [...Object.values(tables), ...Object.values(levels), ...Object.values(decisions)];

describe.each(['zh', 'en'] as const)('the guide in %s', (language) => {
  const text = textOf(language);

  it('names no control that the interface does not have', () => {
    const shown = new Set(words.map((one) => one[language]));
    const named = [...text.matchAll(/\*\*(.+?)\*\*/g)].map(([, control]) => control!);
    expect(named.length).toBeGreaterThan(20);
    expect(named.filter((control) => !shown.has(control))).toEqual([]);
  });

  it('shows pictures that are there, each small', () => {
    const pictures = [...text.matchAll(/!\[[^\]]+\]\((.+?)\)/g)].map(([, path]) => join(docs, path!));
    for (const path of pictures) {
      expect(existsSync(path), path).toBe(true);
      expect(statSync(path).size, path).toBeLessThan(100 * 1024);
    }
    if (language === 'zh')
      expect(readdirSync(dirname(pictures[0]!)).sort()).toEqual(
        pictures.map((path) => path.slice(dirname(path).length + 1)).sort(),
      );
  });

  it('is read by the page of the workbench whole', () => {
    const blocks = guideBlocks(text);
    expect(blocks.filter(({ kind }) => kind === 'heading')).toHaveLength(text.match(/^## /gm)!.length);
    expect(JSON.stringify(blocks)).not.toMatch(/\*\*|`|!\[|\]\(/);
  });
});
