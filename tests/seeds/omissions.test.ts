import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { loadCompiled } from '../../analyzer/cli/load-knowledge.ts';
import { nodeTaggers } from '../../analyzer/cli/taggers.ts';
import { type Analyzer, createAnalyzer } from '../../analyzer/index.ts';
import type { Finding } from '../../analyzer/model.ts';

/** One line of a fixture: the same fields as the labelled cases that `bench:accuracy` reads. */
interface Case {
  id: string;
  original_text: string;
  should_flag: boolean;
}

/** Provisions and short drafts, half of which forget whom they concern, or set less than the plans. */
const casesOf = (name: string) =>
  readFileSync(join(import.meta.dirname, `../fixtures/${name}.jsonl`), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Case);

let analyzer: Analyzer;
beforeAll(async () => {
  analyzer = createAnalyzer({ ...(await loadCompiled()), taggers: nodeTaggers });
});

/** Ids of the cases that are judged wrongly: missed ones, and ones spoken of without need. */
async function wrong(cases: readonly Case[], counts: (finding: Finding) => boolean) {
  const missed: string[] = [];
  const needless: string[] = [];
  for (const { id, original_text: text, should_flag } of cases) {
    const { findings } = await analyzer.review({ name: id, format: 'text', sha256: '', text });
    const found = findings.filter(counts);
    if (should_flag && found.length === 0) missed.push(id);
    if (!should_flag && found.length > 0) needless.push(`${id} ${found.map((f) => f.rule).join(' ')}`);
  }
  return { missed, needless };
}

describe.each([
  ['omissions', (finding: Finding) => finding.kind === 'omission'],
  ['targets', (finding: Finding) => finding.level === 'explain'],
] as const)('%s', (name, counts) => {
  test('at most one in forty is missed, and one in two hundred spoken of without need', async () => {
    const cases = casesOf(name);
    const { missed, needless } = await wrong(cases, counts);
    expect(cases.length).toBeGreaterThan(50);
    expect(missed.length, missed.join('\n')).toBeLessThanOrEqual(cases.length / 40);
    expect(needless.length, needless.join('\n')).toBeLessThanOrEqual(cases.length / 200);
  });
});
