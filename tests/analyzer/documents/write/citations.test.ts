import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { checklistPaper } from '../../../../analyzer/documents/write/checklist-paper.ts';
import { citationsOf, citesText } from '../../../../analyzer/documents/write/citations.ts';
import { fillForm } from '../../../../analyzer/documents/write/form/fill-form.ts';
import { plainText } from '../../../../analyzer/documents/write/form/filled.ts';
import { paperValues } from '../../../../analyzer/documents/write/form/paper-values.ts';
import { exportPaper, exportReview } from '../../../../analyzer/documents/write/index.ts';
import type { Basis } from '../../../../analyzer/model.ts';
import { labelsFixture } from '../../../fixtures/labels.ts';
import { reviewFixture } from '../../../fixtures/review.ts';
import { input, textsOf } from './helpers.ts';

const plan = (source: string, place: string, quote: string): Basis => ({
  source,
  item: `${source}-${place}`,
  label: `《${labelsFixture.plans.find(({ id }) => id === source)!.title}》${place}`,
  quote,
});
const law = (article: string, quote: string): Basis => ({
  source: 'minors-protection-law',
  item: `minors-${article}`,
  label: `《${labelsFixture.laws.find(({ id }) => id === 'minors-protection-law')!.short}》（2024-04-26文本）${article}`,
  quote,
});
const cited = [
  [plan('bj-145', '儿童与教育 策略措施3', '保障受教育权'), law('第二十八条', '不得开除')],
  [law('第二十八条', '不得开除'), law('第四条', '最有利于未成年人')],
  // Another sentence of the same item.
  [plan('bj-145', '儿童与教育 策略措施3', '提供课后服务'), plan('dc-145', '组织实施1', '儿童优先')],
];
const findings = reviewFixture.findings
  .slice(0, cited.length)
  .map((one, i) => ({ ...one, start: i, end: i + 1, basis: cited[i]! }));
const paper = checklistPaper({ ...input, review: { ...reviewFixture, findings } });
const rows = [...paper.clauses, ...paper.credits].sort((a, b) => (a.start ?? 0) - (b.start ?? 0));

test('each item is cited once, laws before plans, another sentence of an item by itself', () => {
  const { short } = labelsFixture.laws.find(({ id }) => id === 'minors-protection-law')!;
  expect(citationsOf(rows).map(({ n, name, place, quote }) => [n, name, place, quote])).toEqual([
    [1, `《${short}》（2024-04-26文本）`, '第二十八条', '不得开除'],
    [2, `《${short}》（2024-04-26文本）`, '第四条', '最有利于未成年人'],
    [3, '北京市规划', '儿童与教育 策略措施3', '保障受教育权'],
    [4, '北京市规划', '儿童与教育 策略措施3', '提供课后服务'],
    [5, '东城区规划', '组织实施1', '儿童优先'],
  ]);
});

test('a row refers by number: laws with their version and articles, plans by their short name', () => {
  const { short } = labelsFixture.laws.find(({ id }) => id === 'minors-protection-law')!;
  const text = (some: typeof rows, language: 'zh' | 'en' = 'zh') =>
    citesText(some, citationsOf(rows), language);
  expect(text(rows.slice(1, 2))).toBe(`《${short}》（2024-04-26文本）第二十八条[1]、第四条[2]`);
  expect(text(rows)).toBe(
    `北京市规划[3、4]；《${short}》（2024-04-26文本）第二十八条[1]、第四条[2]；东城区规划[5]`,
  );
  expect(text(rows.slice(2), 'en')).toBe('北京市规划[4]; 东城区规划[5]');
  expect(citesText(rows.slice(2), [], 'zh')).toBe('北京市规划；东城区规划');
});

test('what is cited is not in the knowledge any more: its label says all', () => {
  const gone: Basis = { source: 'gone', item: 'gone-1', label: '《某规划》第一条', quote: '原文' };
  const { clauses } = checklistPaper({
    ...input,
    review: { ...reviewFixture, findings: [{ ...findings[0]!, basis: [gone] }] },
  });
  expect(citesText(clauses, citationsOf(clauses), 'zh')).toBe('《某规划》第一条[1]');
});

test('papers hold the words of an item once, however many findings cite it', async () => {
  const findings = reviewFixture.findings.map((one) => ({ ...one, basis: cited[1]! }));
  const many = { ...input, review: { ...reviewFixture, findings } };
  const form = (id: string) => labelsFixture.papers.find((one) => one.id === id)!;
  const files = [
    await exportReview('docx', many),
    await exportPaper(form('opinion'), 'docx', many),
    await exportPaper(form('comparison'), 'docx', many),
  ];
  for (const bytes of files) {
    const text = textsOf(strFromU8(unzipSync(bytes)['word/document.xml']!), 'w:t').join('\n');
    for (const { quote } of cited[1]!) expect(text.split(quote)).toHaveLength(2);
    expect(text.split('第四条[2]').length).toBeGreaterThan(3);
  }
});

test('what the rows of a table have in common stands once above them', () => {
  const { blocks } = fillForm(
    labelsFixture.papers.find(({ id }) => id === 'comparison')!,
    paperValues({ ...input, review: { ...reviewFixture, findings } }),
    'zh',
  );
  const [, items] = blocks.flatMap((block) => (block.kind === 'table' ? [block.rows] : []));
  const bands = items!.map((row) => ('band' in row ? row.band : plainText(row[0]!)));
  expect(bands).toEqual([
    expect.stringContaining('2024-04-26'),
    '1',
    '2',
    '北京市规划',
    '3',
    '4',
    '东城区规划',
    '5',
  ]);
});
