import { expect, test } from 'vitest';
import { stretchesOf } from '../../../../analyzer/documents/write/docx/domain-bars.ts';
import { spreadOf } from '../../../../analyzer/triage/spread.ts';
import { exportParts, paper, textsOf } from './helpers.ts';

const counts = { revise: 0, explain: 0, consider: 0, credit: 0 };

test('a bar is as long as its figures, and every level that has one is seen', () => {
  expect(stretchesOf({ ...counts, revise: 10 }, 20)).toEqual([{ level: 'revise', units: 10 }]);
  const small = stretchesOf({ revise: 1, explain: 1, consider: 1, credit: 997 }, 1000);
  expect(small.map(({ units }) => units)).toEqual([1, 1, 1, 17]);
  expect(stretchesOf(counts, 20)).toEqual([]);
});

test('the checklist has each domain with its bar and its figures', async () => {
  const document = (await exportParts('docx')).get('word/document.xml')!;
  const texts = textsOf(document, 'w:t');
  expect(paper.domains.length).toBeGreaterThan(0);
  for (const { label, counts: own } of paper.domains) {
    const at = texts.lastIndexOf(label);
    expect(at, label).toBeGreaterThan(0);
    const figures = (['revise', 'explain', 'consider', 'credit'] as const)
      .flatMap((level, i) => (own[level] > 0 ? [`${'■▲○★'[i]}${own[level]}`] : []))
      .join(' ');
    expect(texts.slice(at + 1, at + 6)).toContain(figures || '0');
  }
  // Columns of a fixed table add up in every row.
  const bars = document.split('<w:tbl>').find((table) => table.includes('w:fill="9C2B20"'))!;
  const columns = [...bars.matchAll(/<w:gridCol /g)].length;
  for (const row of bars.split('<w:tr>').slice(1)) {
    const spans = [...row.matchAll(/<w:gridSpan w:val="(\d+)"/g)].map(([, n]) => Number(n));
    const cells = [...row.matchAll(/<w:tc>/g)].length;
    expect(cells - spans.length + spans.reduce((a, b) => a + b, 0)).toBe(columns);
  }
});

test('of a batch each document counts once in a domain, under its strongest finding', () => {
  const documents = [
    { domains: { 'child-law': { ...counts, revise: 1, consider: 5 } } },
    { domains: { 'child-law': { ...counts, consider: 2 }, 'women-law': { ...counts, credit: 1 } } },
  ];
  expect(spreadOf(documents)).toEqual({
    'child-law': { ...counts, revise: 1, consider: 1 },
    'women-law': { ...counts, credit: 1 },
  });
});
