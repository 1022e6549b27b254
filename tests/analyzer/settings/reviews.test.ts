import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadCompiled } from '../../../analyzer/cli/load-knowledge.ts';
import { type AnalyzerOptions, createAnalyzer } from '../../../analyzer/index.ts';
import type { Review } from '../../../analyzer/model.ts';
import { textOf } from '../../bench/texts/generate.ts';

const compiled = await loadCompiled();
const source = (text: string) => ({ name: 't', format: 'text' as const, sha256: '', text });
const review = (text: string, options: Partial<AnalyzerOptions> = {}) =>
  createAnalyzer({ ...compiled, ...options }).review(source(text));

const draft = [
  '岚山市协管员招聘办法',
  '第一条 应聘人员仅限男性。',
  '第二条 保安岗位仅限男性；',
  '第三条 女职工产假期间工资照发，设置母婴室。',
].join('\n');
/** Touches many things and says of none whom it concerns. */
const wide = [
  '岚山市公共服务管理办法',
  '第一条 图书馆、体育馆、公园应当建设完善公共设施。',
  '第二条 学校应当加强校园安全管理和学生心理健康教育。',
  '第三条 用人单位应当依法签订劳动合同，组织职业培训。',
  '第四条 医院应当提供医疗服务、健康体检。',
  '第五条 社区应当开展养老服务。',
  '第六条 建立专家库，开展评审。',
  '第七条 开展统计调查。',
  '第八条 制定突发事件应急预案，设置避难场所。',
].join('\n');
const lackingIn = ({ findings }: Review) => findings.filter(({ start }) => start === null);
const quotes = ({ findings }: { findings: { quote: string | null }[] }) => findings.map(({ quote }) => quote);

describe('a family of rules that is off', () => {
  test('finds nothing, and the review says that it was off', async () => {
    const all = await review(draft);
    expect(quotes(all)).toContain('仅限男性');
    const criteria = [...new Set(all.findings.map(({ criterion }) => criterion))];
    const without = await review(draft, { off: criteria });
    expect(without.findings.filter(({ criterion }) => criteria.includes(criterion))).toEqual([]);
    expect(without.settings).toEqual({ off: criteria.sort() });
    expect(all.settings).toBeUndefined();
  });

  test('explains nothing either', async () => {
    const analyzer = createAnalyzer({ ...compiled, off: ['C1'] });
    const { findings } = await review(draft);
    const { id } = findings.find(({ quote }) => quote === '仅限男性')!;
    expect(await analyzer.explain(source(draft), { about: 'finding', id })).toEqual([]);
  });

  test('leaves the omissions that are on their places in the list', async () => {
    const lacking = lackingIn(await review(wide, { omissions: Number.POSITIVE_INFINITY }));
    const off = [lacking[0]!.criterion];
    const rest = lacking.filter(({ criterion }) => criterion !== lacking[0]!.criterion);
    expect(rest.length).toBeGreaterThan(2);
    const less = await review(wide, { off, omissions: 2 });
    expect(lackingIn(less)).toEqual(rest.slice(0, 2));
  });
});

test('of what a draft lacks five are named, or as many as are asked for, the first of them', async () => {
  const all = lackingIn(await review(wide, { omissions: Number.POSITIVE_INFINITY }));
  expect(all.length).toBeGreaterThan(6);
  expect(lackingIn(await review(wide))).toEqual(all.slice(0, 5));
  for (const omissions of [0, 2, 6])
    expect(lackingIn(await review(wide, { omissions }))).toEqual(all.slice(0, omissions));
});

describe('an allowed phrase', () => {
  const reason = '专门岗位，依据某规定';

  test('takes a finding whose words it covers out of the count, and tells it with the reason', async () => {
    const all = await review(draft);
    const some = await review(draft, { allowed: [{ phrase: '保安岗位仅限男性', reason }] });
    const gone = all.findings.filter(({ id }) => !some.findings.some((one) => one.id === id));
    expect(gone.map(({ provision }) => provision?.label)).toEqual(['第二条']);
    expect(some.allowed).toEqual([{ finding: gone[0], phrase: '保安岗位仅限男性', reason }]);
    expect(some.findings).toEqual(all.findings.filter(({ id }) => id !== gone[0]!.id));
    expect(some.settings).toEqual({ allowed: [{ phrase: '保安岗位仅限男性', reason }] });
  });

  test('is looked for as rules read the draft, whatever its spaces and widths', async () => {
    const broken = draft.replace('保安岗位仅限男性', '保安岗 位仅　限男性');
    const some = await review(broken, { allowed: [{ phrase: '保安岗位 仅限男性', reason: '' }] });
    expect(some.allowed?.map(({ finding }) => finding.provision?.label)).toEqual(['第二条']);
  });

  test('allows all of the words or nothing, and no good practice', async () => {
    const all = await review(draft);
    expect((await review(draft, { allowed: [{ phrase: '限男性', reason }] })).findings).toEqual(all.findings);
    expect((await review(draft, { allowed: [{ phrase: '设置母婴室', reason }] })).findings).toEqual(
      all.findings,
    );
  });

  test('changes the outcome as if the words were not there', async () => {
    const text = '某办法\n第一条 本岗位仅限男性报考。\n';
    expect((await review(text)).outcome).toBe('E');
    const allowed = await review(text, { allowed: [{ phrase: '本岗位仅限男性报考', reason }] });
    expect(allowed.outcome).not.toBe('E');
    expect(allowed.checklist.every(({ evidence }) => evidence.length === 0)).toBe(true);
  });
});

test('with any settings the next version of a draft is reviewed as if it were new', async () => {
  const options = fc.record({
    off: fc.subarray(['C1', 'C3', 'D1', 'F3', 'H1']),
    omissions: fc.constantFrom(0, 2, 5, Number.POSITIVE_INFINITY),
    allowed: fc.subarray([
      { phrase: '男性六十周岁、女性五十周岁', reason: 'a' },
      { phrase: '仅限男性', reason: '' },
      { phrase: '女职工', reason: 'c' },
    ]),
  });
  const edit = fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    cut: fc.nat(40),
    piece: fc.constantFrom('仅限男性', '男性六十周岁、女性五十周岁退休。', '\n（二）', '不得', '，', ''),
  });
  await fc.assert(
    fc.asyncProperty(
      fc.nat(100),
      options,
      fc.array(edit, { minLength: 1, maxLength: 3 }),
      async (seed, set, edits) => {
        const kept = createAnalyzer({ ...compiled, ...set });
        let text = textOf(2500, 'zh', seed);
        let last = await kept.review(source(text));
        for (const { at, cut, piece } of edits) {
          const start = Math.floor(at * text.length);
          text = text.slice(0, start) + piece + text.slice(start + cut);
          last = await kept.update(last, source(text));
          expect(last).toEqual(await review(text, set));
        }
      },
    ),
    { numRuns: 30 },
  );
}, 60_000);
