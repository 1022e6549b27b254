import { describe, expect, test } from 'vitest';
import { LIMITS } from '../../../analyzer/packs/limits.ts';
import { readPack } from '../../../analyzer/packs/read-pack.ts';
import { library, libraryWith, lineOf } from './sample.ts';

const problemsOf = (text: string, language: 'zh' | 'en' = 'en') =>
  readPack({ path: 'p.yaml', text }, language).problems;
const HEAD = 'pack: { id: p, title: 一个包, version: "1" }\n';

test('a pack is read, from YAML and from JSON', () => {
  const { read, problems } = readPack(library, 'zh');
  expect(problems).toEqual([]);
  expect(read?.pack.rules.map(({ id }) => id)).toEqual(['prams-turned-away', 'room-without-care']);
  const json = readPack({ path: 'p.json', text: JSON.stringify(read?.pack, null, 2) }, 'zh');
  expect(json.problems).toEqual([]);
  expect(json.read?.pack).toEqual(read?.pack);
});

describe('what is wrong is told by its line', () => {
  test.each([
    ['a shape', 'level: explain', 'level: strong', '无效选项'],
    ['a key that is none', 'frame: ground', 'frame: ground\n    colour: red', 'colour'],
    ['a pattern', '(谢绝|不接待|不接纳)', '(谢绝|不接待|不接纳', '括号不成对'],
    ['a gap', '~12 (谢绝', '~x12 (谢绝', '间隔'],
    ['a term', "'(少儿|亲子)阅览区'", "'(少儿|亲子阅览区'", '括号不成对'],
    ['an id given twice', 'id: street', 'id: reading-place', '用了两次'],
    ['a key given twice', 'title: 辖区地名', 'title: 地名\n    title: 辖区地名', '写了两次'],
  ])('%s', (_, from, to, words) => {
    const file = libraryWith(from, to);
    const { read, problems } = readPack(file, 'zh');
    expect(read).toBeNull();
    expect(problems).toHaveLength(1);
    expect(problems[0]!.reason).toContain(words);
    // A key that the rule does not know is told where the rule begins.
    const at = to.includes('colour') ? lineOf('id: prams', file) : lineOf(to.split('\n').at(-1)!, file);
    expect(problems[0]!.line).toBe(to.startsWith('id:') ? at + 4 : at);
  });

  test('broken YAML', () => {
    const [problem] = problemsOf(`${HEAD}rules: [\n`);
    expect(problem).toMatchObject({ file: 'p.yaml' });
    expect(problem!.line).toBeGreaterThan(1);
  });
});

describe('a hostile pack is refused, and soon', () => {
  const bomb = `a: &a [x,x]\n${[...'bcdefghij'].map((c, i) => `${c}: &${c} [${`*${'abcdefghi'[i]},`.repeat(9)}]`).join('\n')}`;
  test.each([
    ['a bomb of aliases', `${HEAD}${bomb}`, /aliases/],
    ['lists in lists', `${HEAD}rules: ${'['.repeat(40)}${']'.repeat(40)}`, /lists within lists/],
    ['no end of lists', `${HEAD}rules: ${'['.repeat(100_000)}${']'.repeat(100_000)}`, /lists within lists/],
    ['too much', 'x'.repeat(LIMITS.characters + 1), /characters, at most/],
    [
      'no end of keys',
      Array.from({ length: 90_000 }, (_, i) => `k${i}: 1`).join('\n'),
      /Unrecognized keys|expected/,
    ],
    [
      'terms that stand for millions',
      classOf(`[${'"(a|b)(a|b)(a|b)(a|b)(a|b)(a|b)(a|b)(a|b)(a|b)(a|b)(a|b)(a|b)(a|b)"'}]`),
      /stands for more than/,
    ],
    ['brackets of brackets', classOf(`["${'('.repeat(240)}a${')'.repeat(240)}"]`), null],
    [
      'many terms',
      classOf(`[${Array.from({ length: 20_001 }, (_, i) => `词${i}`).join(',')}]`),
      /terms, at most/,
    ],
    ['a long term', classOf(`["${'长'.repeat(300)}"]`), /a term has at most/],
    ['a very long term', classOf(`["${'长'.repeat(600)}"]`), /600 characters/],
    ['a term that is found everywhere', classOf('["(甲|)"]'), /“\(甲\|\)” may be empty/],
    ['more that is wrong than anybody reads', `${HEAD}rules: [${'{ id: 1 },'.repeat(100)}]`, /expected/],
  ])('%s', (_, text, reason) => {
    const problems = problemsOf(text);
    if (reason === null) expect(problems).toEqual([]);
    else expect(problems.map((p) => p.reason).join('\n')).toMatch(reason);
    expect(problems.length).toBeLessThanOrEqual(50);
  });

  const { pack } = readPack(library, 'en').read!;
  const [rule, ...others] = pack.rules;
  const [law] = pack.laws;
  const many = <T extends { id: string }>(one: T, count: number) =>
    Array.from({ length: count }, (_, i) => ({ ...one, id: `x${i}` }));
  const withExamples = (flag: readonly string[]) => ({
    rules: [{ ...rule!, examples: { ...rule!.examples, flag } }, ...others],
  });
  const item = { id: 'x', domain: null, kind: 'measure', n: 1, title: '条目', quote: '一句引文' };
  const period = { from: 2026, to: 2030 };
  const plan = { id: 'x', title: '规划', short: '规划', level: 'city', region: '某市', issuer: '市政府' };
  const told = { number: '一号', date: '2026-01-01', marks: ['某市'], period };
  test.each([
    ['rules', { rules: many(rule!, LIMITS.rules + 1) }, '401 rules, at most 400'],
    ['classes', { classes: many(pack.classes[0]!, 2001) }, '2001 classes, at most 2000'],
    ['laws', { laws: many(law!, 2001) }, '2001 laws, at most 2000'],
    ['items', { plans: [{ ...plan, ...told, items: many(item, 2001) }] }, '2001 items, at most 2000'],
    [
      'patterns',
      { rules: [{ ...rule!, match: Array(4000).fill('甲') }, ...others] },
      'patterns, at most 4000',
    ],
    [
      'characters of a pattern',
      { rules: [{ ...rule!, match: ['长'.repeat(501)] }, ...others] },
      '501 characters',
    ],
    ['examples', withExamples(Array(41).fill('少儿阅览区谢绝婴儿车进入。')), '41 examples, at most 40'],
    [
      'characters of an example',
      withExamples(['长'.repeat(2001), '少儿阅览区', '借阅区谢绝']),
      '2001 characters, at most 2000',
    ],
  ])('too many %s', (_, change, reason) => {
    const reasons = problemsOf(JSON.stringify({ ...pack, ...change })).map((problem) => problem.reason);
    expect(reasons[0]).toContain(reason);
  });
});

function classOf(terms: string): string {
  return `${HEAD}classes:\n  - { id: c, title: 词, titleEn: c, terms: ${terms} }\n`;
}
