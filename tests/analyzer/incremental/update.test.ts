import fc from 'fast-check';
import { expect, test } from 'vitest';
import { loadCompiled } from '../../../analyzer/cli/load-knowledge.ts';
import { findEdit } from '../../../analyzer/incremental/find-edit.ts';
import { createAnalyzer } from '../../../analyzer/index.ts';
import { textOf } from '../../bench/texts/generate.ts';

const compiled = await loadCompiled();
const source = (text: string) => ({ name: 't', format: 'text' as const, sha256: '', text });

/** What changes an outline, a lead-in, a sentence, a title, a comparison, or nothing at all. */
const PIECES = [
  '女职工',
  '应当',
  '不得有下列行为：',
  '禁止从事下列行为',
  '下列',
  '招聘时男性优先',
  '男性六十周岁、女性五十周岁退休。',
  '\n（二）女性四十周岁以下；\n',
  '\n第三十条 ',
  '\n一、总体要求\n',
  '\n第三章 附则\n',
  '（一）',
  '一、',
  '第',
  '条',
  '：',
  '；',
  '。',
  '，',
  '《',
  '》',
  ' ',
  '\n',
  '\n\n',
  '\r\n',
  '１',
  'He ',
  '\u200b',
  '\ud83d',
  '北京市东城区',
  '未成年人',
  // Heard by the second reader only.
  '\n离异回村的姑娘，娘家承包田已由兄弟耕种的，不再划出。\n',
  '公司',
];

const edits = fc.array(
  fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    cut: fc.oneof(fc.nat(3), fc.nat(60), fc.nat(600)),
    piece: fc.oneof(
      fc.constantFrom(...PIECES),
      // A stretch of the draft once more.
      fc.record({ from: fc.double({ min: 0, max: 1, noNaN: true }), length: fc.nat(200) }),
    ),
    /** As an editor tells it, not the smallest that would do. */
    told: fc.boolean(),
  }),
  { minLength: 1, maxLength: 6 },
);

test('the next version of a draft is reviewed as if it were new', async () => {
  const kept = createAnalyzer(compiled);
  const fresh = createAnalyzer(compiled);
  await fc.assert(
    fc.asyncProperty(
      fc.nat(1000),
      fc.integer({ min: 20, max: 6000 }),
      edits,
      async (seed, chars, changes) => {
        let text = textOf(chars, seed % 5 === 0 ? 'en' : 'zh', seed);
        let review = await kept.review(source(text));
        for (const { at, cut, piece, told } of changes) {
          const start = Math.floor(at * text.length);
          const end = Math.min(text.length, start + cut);
          const from = typeof piece === 'string' ? 0 : Math.floor(piece.from * text.length);
          const put = typeof piece === 'string' ? piece : text.slice(from, from + piece.length);
          text = text.slice(0, start) + put + text.slice(end);
          const edit = { start, end, inserted: put.length };
          review = await kept.update(review, source(text), ...(told ? [edit] : []));
          expect(review).toEqual(await fresh.review(source(text)));
        }
      },
    ),
    { numRuns: 120 },
  );
}, 120_000);

test('an analyzer that does not know the version before reviews the next one all the same', async () => {
  const text = textOf(2000);
  const old = await createAnalyzer(compiled).review(source(text));
  const next = source(`${text}\n第九十九条 招聘时男性优先。`);
  const analyzer = createAnalyzer(compiled);
  expect(await analyzer.update(old, next)).toEqual(await createAnalyzer(compiled).review(next));
});

test('the edit between two texts is the smallest', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), fc.string(), fc.nat(20), (a, b, c, times) => {
      const [head, tail] = [a.repeat(times * 50), c.repeat(times * 50)];
      const { start, end, inserted } = findEdit(head + b + tail, head + tail);
      expect((head + b + tail).slice(0, start) + (head + tail).slice(start, start + inserted)).toBe(
        (head + tail).slice(0, start + inserted),
      );
      expect((head + tail).slice(start + inserted)).toBe((head + b + tail).slice(end));
      expect(end - start).toBeLessThanOrEqual(b.length);
    }),
  );
});

test('words put in front of a line join it, and it may then be long enough to be joined to the next', async () => {
  const wide = '各部门按照职责分工做好公共服务的组织协调监督和评价工作并且按时报告进展情况';
  const lines = Array.from({ length: 20 }, () => `${wide}。`);
  const short = '办公室设在民政局承担日常工作具体的联络事项';
  const before = [...lines, short, '由其另行通知', ...lines].join('\n');
  const after = before.replace(short, `领导小组下设的办公室和秘书处都${short}`);
  const analyzer = createAnalyzer(compiled);
  const first = await analyzer.review(source(before));
  expect(await analyzer.update(first, source(after))).toEqual(await analyzer.review(source(after)));
});

test('items hang on a line as soon as it says that they are below, and no longer than that', async () => {
  const analyzer = createAnalyzer(compiled);
  const open = '第四条 用人单位禁止从事这些行为\n（一）限招男性；\n（二）询问婚育情况。';
  const listed = open.replace('这些', '下列');
  let review = await analyzer.review(source(open));
  for (const text of [listed, open]) {
    review = await analyzer.update(review, source(text));
    expect(review).toEqual(await createAnalyzer(compiled).review(source(text)));
  }
});

test('a review that was not the last one is no ground for an edit: the whole is reviewed anew', async () => {
  const analyzer = createAnalyzer(compiled);
  // The edit says nothing of the first line, which was another in between.
  const [before, between, after] = ['不限性别 甲', '仅限男性 甲', '不限性别 乙'].map((words) => {
    const [first, second] = words.split(' ');
    return `第一条 岗位${first}报考。\n${'本办法适用于本市。\n'.repeat(60)}第二条 ${second}。`;
  }) as [string, string, string];
  const first = await analyzer.review(source(before));
  await analyzer.review(source(between));
  const edit = findEdit(before, after);
  expect(await analyzer.update(first, source(after), edit)).toEqual(
    await createAnalyzer(compiled).review(source(after)),
  );
});
