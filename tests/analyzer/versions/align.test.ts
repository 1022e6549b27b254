import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { difference } from '../../../analyzer/versions/difference.ts';
import { align, clauseTable } from '../../../analyzer/versions/index.ts';
import { articles, twoVersions } from './articles.ts';

const table = (before: string[], after: string[]) =>
  clauseTable(align(articles(before), articles(after))).map(({ change, before: was, after: is }) =>
    [change, was.map(({ label }) => label).join('+'), is.map(({ label }) => label).join('+')].join(' '),
  );

const [a, b, c, d] = [
  '公共场所应当设置母婴室并保持清洁。',
  '用人单位不得因结婚、怀孕、产假辞退女职工。',
  '学校应当听取未成年学生对校规的意见。',
  '市级财政安排专项资金用于妇女儿童事业发展。',
] as const;

describe('two versions as a table of clauses', () => {
  it('tells what stayed, what was put in and what was taken out', () => {
    expect(table([a, b, c], [a, d, c])).toEqual([
      'same 第一条 第一条',
      'added  第二条',
      'removed 第二条 ',
      'same 第三条 第三条',
    ]);
  });

  it('tells a change of words from a change of number', () => {
    expect(table([a, b], [d, a.replace('清洁', '清洁、明亮'), b])).toEqual([
      'added  第一条',
      'changed 第一条 第二条',
      'same 第二条 第三条',
    ]);
  });

  it('tells a move', () => {
    expect(table([a, b, c, d], [b, c, d, a])).toEqual([
      'same 第二条 第一条',
      'same 第三条 第二条',
      'same 第四条 第三条',
      'moved 第一条 第四条',
    ]);
  });

  it('tells a split and a merge', () => {
    expect(table([a + b, c], [a, b, c])).toEqual(['split 第一条 第一条+第二条', 'same 第二条 第三条']);
    expect(table([a, b, c], [a + b, c])).toEqual(['merged 第一条+第二条 第一条', 'same 第三条 第二条']);
  });

  it('holds every piece of both versions once', () => {
    fc.assert(
      fc.property(twoVersions, ({ before, after }) => {
        const alignment = align(before, after);
        const rows = clauseTable(alignment);
        const starts = (side: 'before' | 'after') =>
          rows.flatMap((row) => row[side].map(({ start }) => start)).sort((x, y) => x - y);
        expect(starts('after')).toEqual(alignment.after.pieces.map(({ start }) => start));
        expect([...new Set(starts('before'))]).toEqual(alignment.before.pieces.map(({ start }) => start));
      }),
      { numRuns: 500 },
    );
  });

  it('of a million characters is made without comparing all with all', () => {
    const words = ['应当公布服务项目、依据和期限', '应当当场受理并出具凭证', '建立评价制度，定期公布结果'];
    const bodies = Array.from(
      { length: 25_000 },
      (_none, n) => `机构${n}在事项${n % 977}中${words[n % 3]}，限${n % 60}日。`,
    );
    const edited = bodies.flatMap((body, n) =>
      n % 97 === 0 ? [] : [n % 31 === 0 ? body.replace('限', '最迟') : body],
    );
    const before = articles(bodies);
    expect(before.text.length).toBeGreaterThan(900_000);
    const rows = clauseTable(align(before, articles(edited)));
    expect(rows.filter(({ change }) => change === 'removed')).toHaveLength(258);
    expect(rows.filter(({ change }) => change === 'changed')).toHaveLength(798);
  });

  it('of one line of half a million characters is still an answer', () => {
    const line = '应当公布服务项目依据和期限'.repeat(40_000);
    const rows = clauseTable(align({ text: line, provisions: [] }, { text: `前${line}后`, provisions: [] }));
    expect(rows).toHaveLength(1);
  });
});

describe('the difference of two texts', () => {
  it('can be put together to both', () => {
    const text = fc.string({
      unit: fc.constantFrom('男', '女', '性', '，', 'a', '5', ' ', '😀'),
      maxLength: 60,
    });
    fc.assert(
      fc.property(text, text, (before, after) => {
        const stretches = difference(before, after);
        const side = (kind: 'out' | 'in') =>
          stretches.flatMap((one) => (one.kind === kind || one.kind === 'same' ? [one.text] : [])).join('');
        expect(side('out')).toBe(before);
        expect(side('in')).toBe(after);
      }),
      { numRuns: 2000 },
    );
  });

  it('does not tear words apart for a character in common', () => {
    expect(difference('限男性报考', '规定男性优先')).toEqual([
      { kind: 'out', text: '限' },
      { kind: 'in', text: '规定' },
      { kind: 'same', text: '男性' },
      { kind: 'out', text: '报考' },
      { kind: 'in', text: '优先' },
    ]);
    expect(difference('15日内', '5日内')[0]).toEqual({ kind: 'out', text: '15' });
  });
});
