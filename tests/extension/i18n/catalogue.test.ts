import { describe, expect, it } from 'vitest';
import { language, startLanguage, t } from '../../../extension/i18n/language.ts';
import type { StringKey } from '../../../extension/i18n/strings.ts';

const sources = import.meta.glob<string>(
  ['../../../extension/**/*.{ts,tsx}', '!../../../extension/{i18n,page,launch}/**'],
  { query: '?raw', import: 'default', eager: true },
);
const locales = import.meta.glob<Record<string, { message: string }>>(
  '../../../extension/public/_locales/*/messages.json',
  { import: 'default', eager: true },
);
const code = Object.values(sources).join('\n');
/** Every table of words, whichever view it loads with. */
const tables = import.meta.glob<Record<string, Record<string, { zh: string; en: string }>>>(
  '../../../extension/i18n/*-strings.ts',
  { eager: true },
);
const all: Record<string, { zh: string; en: string }> = Object.assign(
  {},
  ...Object.values(tables).flatMap((table) => Object.values(table).filter((one) => typeof one === 'object')),
);
const places = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort();

describe('the words of the interface', () => {
  it.each(Object.entries(all))('%s exists in both languages with the same places', (_key, { zh, en }) => {
    expect(zh.trim()).not.toBe('');
    expect(en.trim()).not.toBe('');
    expect(places(zh)).toEqual(places(en));
  });

  it('are all used', () => {
    const byPattern =
      /^(export\.(docx|xlsx|md|csv|json|annotated|tracked)|saved\.(open|archived|all|by\.\w+)|(at|step|file|change|finding|screening|exchange|from|look|command|place|welcome|knowledge|import)\.[\w.]+)$/;
    const unused = Object.keys(all).filter((key) => !code.includes(`'${key}'`) && !byPattern.test(key));
    expect(unused).toEqual([]);
  });

  it('stand in the table and nowhere else', () => {
    const strays = Object.entries(sources).flatMap(([file, source]) =>
      source
        .replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')
        .split('\n')
        .filter((line) => /\p{Script=Han}/u.test(line) && line.trim() !== '衡')
        .map((line) => `${file}: ${line.trim()}`),
    );
    expect(strays).toEqual([]);
  });

  it('of the manifest and the menus exist in both languages', () => {
    const [english = {}, chinese = {}] = Object.values(locales);
    expect(Object.keys(locales)).toHaveLength(2);
    expect(Object.keys(english)).toEqual(Object.keys(chinese));
    const used = [...code.matchAll(/getMessage\('(\w+)'\)/g)].map(([, key]) => key);
    expect(used.length).toBeGreaterThan(0);
    for (const key of used) expect(chinese).toHaveProperty(key!);
  });

  it('fill their places', () => {
    const key: StringKey = 'summary.progress';
    expect(t(key, { done: 1, all: 3 })).toBe('已处理 1/3');
    language.value = 'en';
    expect(t(key, { done: 1, all: 3 })).toBe('1 of 3 decided');
    language.value = 'zh';
  });

  it.each([
    ['zh-CN', 'zh'],
    ['zh', 'zh'],
    ['zh-TW', 'zh'],
    ['en-GB', 'en'],
    ['ja', 'en'],
  ])('are in the browser’s language at first: %s is %s', (browser, expected) => {
    expect(startLanguage(browser)).toBe(expected);
  });
});
