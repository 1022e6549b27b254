import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { fillForm } from '../../../../analyzer/documents/write/form/fill-form.ts';
import { plainText, type Rich } from '../../../../analyzer/documents/write/form/filled.ts';
import { paperValues } from '../../../../analyzer/documents/write/form/paper-values.ts';
import { type ExportInput, exportPaper, exportReview } from '../../../../analyzer/documents/write/index.ts';
import { originalNotes } from '../../../../analyzer/documents/write/original/notes.ts';
import { paperFormSchema } from '../../../../analyzer/knowledge/paper-schema.ts';
import { labelsFixture } from '../../../fixtures/labels.ts';
import { draftText, recordFixture, reviewFixture } from '../../../fixtures/review.ts';
import { input, textsOf } from './helpers.ts';

const form = (id: string) => labelsFixture.papers.find((one) => one.id === id)!;
const filled = (id: string, of = input) => fillForm(form(id), paperValues(of), of.language);
const tables = (id: string, of = input) =>
  filled(id, of).blocks.flatMap((block) =>
    block.kind === 'table'
      ? [{ ...block, rows: block.rows.filter((row): row is Rich[] => !('band' in row)) }]
      : [],
  );
const without = (rich: Rich, mark: string) => plainText(rich.filter((one) => one.mark !== mark));

const dismissed = new Set(
  recordFixture.decisions.filter(({ value }) => value === 'dismissed').map(({ finding }) => finding),
);
const kept = reviewFixture.findings.filter(({ id, level }) => level !== 'credit' && !dismissed.has(id));

test('the table of changes has each provision’s words with what goes and what comes', () => {
  const rows = tables('comparison')[0]!.rows;
  for (const { quote, suggestion } of kept) {
    if (quote === null) continue;
    const row = rows.find(([, , original]) => plainText(original!).includes(quote));
    expect(row, quote).toBeDefined();
    if (suggestion.replacement === undefined) continue;
    const [, , original, proposed] = row!;
    expect(plainText(proposed!)).toContain(suggestion.replacement);
    expect(plainText(proposed!)).not.toBe(plainText(original!));
    expect(original!.some(({ mark }) => mark === 'out') || proposed!.some(({ mark }) => mark === 'in')).toBe(
      true,
    );
  }
});

test('what is not marked is the same in both columns', () => {
  for (const [, , original, proposed] of tables('comparison')[0]!.rows) {
    if (!original!.some(({ mark }) => mark === 'out')) continue;
    expect(without(proposed!, 'in').split('\n')[0]).toBe(without(original!, 'out'));
  }
});

test('findings in one provision share a row; what was dismissed has none', () => {
  const numbers = tables('comparison')[0]!.rows.map(([n]) => plainText(n!));
  expect(numbers).toEqual(numbers.map((_, i) => String(i + 1)));
  const originals = tables('comparison')[0]!.rows.map(([, , original]) => plainText(original!));
  expect(new Set(originals).size).toBe(originals.length);
  expect(originals.every((text) => text === '' || draftText.includes(text))).toBe(true);
});

test('the opinion says for each what, why, on what basis and what instead', () => {
  const entries = filled('opinion').blocks.flatMap((block) => (block.kind === 'entry' ? [block] : []));
  expect(entries).toHaveLength(kept.length);
  const items = tables('opinion')
    .at(-1)!
    .rows.map((row) => row.map(plainText));
  for (const finding of kept) {
    const text = entries.map(({ lines }) => lines.map(({ value }) => plainText(value)).join('\n'));
    const own = text.find((one) => one.includes(finding.message));
    expect(own).toContain(finding.suggestion.text);
    for (const basis of finding.basis) {
      const [n] = items.find(([, , words]) => words === basis.quote)!;
      expect(own).toMatch(new RegExp(`[[、]${n}[\\]、]`));
    }
    if (finding.quote !== null) expect(own).toContain(`${finding.quote}`);
  }
  // A finding on the whole draft has no words: no empty quotation marks then.
  expect(JSON.stringify(entries)).not.toContain('“”');
});

test('the opinion counts what was kept, and leaves room for what nobody told', () => {
  const blocks = filled('opinion', {
    ...input,
    record: { ...recordFixture, procedure: { issuer: '区人民政府', needed: 'yes', needReason: '涉及招聘' } },
  }).blocks;
  const text = blocks.flatMap((block) => (block.kind === 'text' ? [plainText(block.text)] : [])).join('\n');
  expect(text).toContain(`共提出意见${kept.length}条`);
  const fields = blocks.flatMap((block) => (block.kind === 'fields' ? block.rows : []));
  const told = (label: string) => plainText(fields.find((one) => one.label === label)!.value);
  expect(told('制定机关')).toBe('区人民政府');
  expect(told('筛查结论')).toBe('需要评估：涉及招聘');
  expect(told('联系人及电话')).toBe('');
});

test('the self-assessment has every criterion with boxes to tick, and what stays with its reason', () => {
  const [criteria, , stays] = tables('self');
  expect(criteria!.rows).toHaveLength(reviewFixture.checklist.length);
  expect(plainText(criteria!.rows[0]!.at(-1)!)).toContain('□不涉及');
  expect(stays!.rows).toHaveLength(dismissed.size);
  expect(JSON.stringify(stays!.rows)).toContain('指标另文规定');
});

const at = new Date(2026, 10, 23, 9, 5).getTime();
const filed = {
  ...input,
  record: {
    ...recordFixture,
    steps: [{ step: '筛查', done: true, who: '李评估', on: '2026-11-23', remark: '' }],
    history: [{ at, by: '李评估', deed: '处理', object: '第三条 “仅限男性”', change: '采纳 → 不采纳' }],
  },
};

test('the record of an assessment tells its steps, and who did what when', () => {
  const [steps, history] = tables('history', filed).map(({ rows }) => rows.map((row) => row.map(plainText)));
  expect(steps).toEqual([['■', '筛查', '李评估', '2026-11-23', '']]);
  expect(history).toEqual([
    ['1', '2026-11-23 09:05', '李评估', '处理', '第三条 “仅限男性”', '采纳 → 不采纳'],
  ]);
});

test.each(['comparison', 'opinion', 'self', 'reply', 'history'])(
  '%s is written in both languages',
  async (id) => {
    for (const language of ['zh', 'en'] as const) {
      const parts = unzipSync(await exportPaper(form(id), 'docx', { ...filed, language }));
      const document = strFromU8(parts['word/document.xml']!);
      expect(textsOf(document, 'w:t').join('')).toContain(form(id).title[language]);
      expect(document).toContain('<w:tblHeader');
      // A4 with the margins of GB/T 9704 where the paper stands upright.
      if (form(id).page === 'upright') expect(document).toMatch(/w:pgMar w:top="2098" w:right="1474"/);
    }
  },
);

test('words that go are struck through, words that come underlined, in Word and in Excel', async () => {
  const word = unzipSync(await exportPaper(form('comparison'), 'docx', input));
  expect(strFromU8(word['word/document.xml']!)).toMatch(/<w:strike\/>.*?<w:u w:val="single"\/>/s);
  const book = unzipSync(await exportPaper(form('comparison'), 'xlsx', input));
  const strings = strFromU8(book['xl/sharedStrings.xml']!);
  expect(strings).toMatch(/<r><rPr><strike\/>/);
  const sheet = strFromU8(book['xl/worksheets/sheet1.xml']!);
  expect(sheet).toMatch(/<autoFilter ref="A4:F\d+"\/>/);
  expect(sheet).toContain('topLeftCell="A5"');
});

test('words before a signature go to its page, so that nobody signs an empty one', async () => {
  const bytes = await exportPaper(form('self'), 'docx', input);
  const xml = strFromU8(unzipSync(bytes)['word/document.xml']!);
  const paragraphs = [...xml.matchAll(/<w:p>.*?<\/w:p>/gs)].map(([paragraph]) => paragraph);
  const { blocks } = filled('self');
  const at = blocks.findIndex(({ kind }) => kind === 'signature');
  const before = blocks[at - 1];
  if (before?.kind !== 'text') throw new Error('the signature follows no words');
  const lines = plainText(before.text).split('\n');
  const last = paragraphs.findIndex((paragraph) => paragraph.includes(lines.at(-1)!));
  for (let i = 0; i < lines.length; i++) expect(paragraphs[last - i]).toContain('<w:keepNext/>');
});

test('a form with a field that no review fills is refused by its name', () => {
  const wrong = { ...form('comparison'), blocks: [{ text: { zh: '{{nonsense}}', en: '{{title}}' } }] };
  expect(paperFormSchema.safeParse(wrong).error?.issues[0]?.message).toBe('no field {{nonsense}}');
});

test('opinions on words where no rule spoke stand among the others, with the drafter’s answers', () => {
  const start = draftText.indexOf('评审专家库');
  const words = [
    { id: 'note:1', start, end: start + 5, quote: '评审专家库', label: '第九条', text: '请写明女性比例。' },
  ];
  const first = kept.find((one) => one.start !== null)!;
  const replies = [
    { opinion: 'note:1', value: 'adapted' as const, reason: '比例另行规定', changed: '第九条 …' },
    { opinion: first.id, value: 'accepted' as const, reason: '', changed: '' },
  ];
  const of = { ...input, record: { ...recordFixture, words, replies } };
  const rows = tables('reply', of)[0]!.rows.map((row) => row.map(plainText));
  expect(rows).toHaveLength(kept.length + 1);
  expect(rows.find(([, provision]) => provision!.startsWith('第九条'))?.slice(2)).toEqual([
    '请写明女性比例。',
    '部分采纳',
    '比例另行规定',
    '第九条 …',
  ]);
  expect(rows.some((row) => row[3] === '采纳')).toBe(true);
  expect(tables('comparison', of)[0]!.rows.map((row) => plainText(row[4]!))).toContain('请写明女性比例。');
  const note = originalNotes({ ...of, text: draftText }, false).at(-1);
  expect(note).toMatchObject({ range: { start, end: start + 5 }, lines: ['意见', '请写明女性比例。'] });
  expect(originalNotes({ ...of, text: '别的文字' }, false).at(-1)?.range).toBeNull();
});

const answers = [
  { criterion: 'A1', value: 'yes' as const, remark: '见起草说明附表', places: '附件1', checked: '统计年鉴' },
  { criterion: 'B1', value: 'none' as const, remark: '', places: '', checked: '' },
  { criterion: 'C1', value: 'partly' as const, remark: '', places: '第四条', checked: '' },
  { criterion: 'D1', value: null, remark: '请设施处补充', places: '', checked: '' },
];
const answered: ExportInput = { ...input, record: { ...recordFixture, answers } };

test('the self-assessment ticks what the reviewer answered and prints what they wrote', () => {
  const cell = (criterion: string, of = answered) =>
    plainText(
      tables('self', of)[0]!
        .rows.find(([code]) => plainText(code!) === criterion)!
        .at(-1)!,
    );
  expect(cell('A1')).toBe(
    '■符合　□部分符合\n□不符合　□不涉及\n说明：见起草说明附表\n相关条文：附件1\n还查了什么：统计年鉴',
  );
  expect(cell('B1')).toBe('□符合　□部分符合\n□不符合　■不涉及');
  expect(cell('D1')).toBe('□符合　□部分符合\n□不符合　□不涉及\n说明：请设施处补充');
  expect(cell('A1', input)).toBe('□符合　□部分符合\n□不符合　□不涉及');
});

test('the opinion asks the drafter nothing that was answered', () => {
  const asked = (of = answered) => tables('opinion', of)[1]!.rows.map(([code]) => plainText(code!));
  expect(asked(input)).toEqual(expect.arrayContaining(['A1', 'B1']));
  expect(asked()).not.toContain('A1');
  expect(asked()).not.toContain('B1');
});

test.each(['docx', 'xlsx', 'md'] as const)('the checklist prints the answers as well: %s', async (format) => {
  const bytes = await exportReview(format, answered);
  const text =
    format === 'md'
      ? new TextDecoder().decode(bytes)
      : Object.values(unzipSync(bytes))
          .map((part) => strFromU8(part))
          .join('\n');
  for (const words of ['说明：见起草说明附表', '相关条文：附件1', '还查了什么：统计年鉴', '不涉及'])
    expect(text).toContain(words);
  expect(new TextDecoder().decode(await exportReview('md', input))).not.toContain('不涉及');
});

test('the name that a person gave the draft is the one on paper', () => {
  const record = { ...recordFixture, procedure: { title: '人才引进办法（送审稿）' } };
  expect(JSON.stringify(filled('reply', { ...input, record }))).toContain('人才引进办法（送审稿）');
});

test('the reply counts the answers once there are some, also in Excel', async () => {
  const text = (of = input) =>
    filled('reply', of)
      .blocks.flatMap((block) => (block.kind === 'text' ? [plainText(block.text)] : []))
      .join('\n');
  expect(text()).not.toContain('未答复');
  const first = kept[0]!;
  const replies = [{ opinion: first.id, value: 'dismissed' as const, reason: '另文规定', changed: '' }];
  const of = { ...input, record: { ...recordFixture, replies } };
  expect(text(of)).toContain(
    `共${kept.length}条意见：采纳0条，部分采纳0条，不采纳1条，未答复${kept.length - 1}条。`,
  );
  const book = unzipSync(await exportPaper(form('reply'), 'xlsx', of));
  const strings = strFromU8(book['xl/sharedStrings.xml']!);
  expect(strings).toContain('制定机关：');
  expect(strings).toContain(`未答复${kept.length - 1}条`);
});

test('a note whose words have no sure place is an opinion like the others, after them', () => {
  const words = [
    { id: 'note:2', start: null, end: null, quote: '旧的文字', label: '第二条', text: '请核对。' },
  ];
  const of = { ...input, record: { ...recordFixture, words }, text: draftText };
  expect(tables('reply', of)[0]!.rows.at(-1)!.map(plainText)[1]).toBe('第二条\n旧的文字');
  expect(originalNotes(of, false).at(-1)).toMatchObject({ range: null });
});
