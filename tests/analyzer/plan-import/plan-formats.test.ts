import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readHost } from '../../../analyzer/cli/inputs.ts';
import { readDocument } from '../../../analyzer/documents/read/read-document.ts';
import { compare } from '../../../analyzer/plan-import/compare.ts';
import { planOfRead, readPlan } from '../../../analyzer/plan-import/read-plan.ts';
import { makeDocx, numbered, p, r } from '../documents/read/docx/make-docx.ts';
import { makePdf } from '../documents/read/pdf-fixture.ts';
import { knowledge } from '../draft/draft-of.ts';

/** A plan is published as a web page's text, a Word file or a PDF: each gives the same plan. */
const text = readFileSync(new URL('../../fixtures/plans/yunxi.txt', import.meta.url), 'utf8');
const known = planOfRead('known', readPlan({ text }, knowledge, null));

/** Paragraphs, each on one line; those that run together in the text stand apart, as an office writes them. */
const paragraphs = text
  .replace(/(保持在|车程|达到90%和)\n/g, '$1')
  .replace(/ (?=\(二\)|主要目标|1\.夫妻|2\.社区|1\.推行)|(?<=以上。)(?=策略)/g, '\n')
  .split('\n')
  .filter((line) => line !== '');

/** Lines of a page, broken wherever they are full. */
function pdfOf(lines: readonly string[]): Uint8Array {
  const full = 28;
  const rows = lines.flatMap((line) => {
    const indented = `　　${line}`;
    return Array.from({ length: Math.ceil(indented.length / full) }, (_, i) =>
      indented.slice(i * full, (i + 1) * full),
    );
  });
  const onPage = 24;
  const pages = Array.from({ length: Math.ceil(rows.length / onPage) }, (_, page) => ({
    texts: rows.slice(page * onPage, (page + 1) * onPage).map((row, i) => {
      const indent = row.length - row.trimStart().length;
      return { text: row.trimStart(), x: 72 + 16 * indent, y: 750 - 28 * i };
    }),
  }));
  return makePdf(pages);
}

const level = (index: number, format: string, mark: string) =>
  `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:suff w:val="nothing"/><w:lvlText w:val="${mark}"/></w:lvl>`;
const lists = `<w:abstractNum w:abstractNumId="1">${[
  level(0, 'chineseCountingThousand', '%1、'),
  level(1, 'chineseCountingThousand', '（%2）'),
].join('')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>`;

/** Parts and domains are numbered by Word; the number is not in the text. */
const body = paragraphs
  .map((line) => {
    const [mark = ''] = /^(?:[一二三四五]、|[（(][一二三四五][）)])/.exec(line) ?? [];
    return mark === '' ? p(r(line)) : numbered(1, mark.endsWith('、') ? 0 : 1, line.slice(mark.length));
  })
  .join('');

describe.each([
  ['规划.txt', Buffer.from(text)],
  ['规划.docx', makeDocx({ body: paragraphs.map((line) => p(r(line))).join('') })],
  ['自动编号.docx', makeDocx({ body, numbering: lists })],
  ['规划.pdf', pdfOf(paragraphs)],
])('%s', (name, bytes) => {
  test('holds every item and every figure', async () => {
    const source = await readDocument(bytes, name, readHost);
    const read = readPlan(source, knowledge, null);
    const result = compare(read, known);
    expect(result.missing.map(({ id }) => id)).toEqual([]);
    expect(result.extra.map(({ text }) => text)).toEqual([]);
    expect(result.missingFigures.map(({ target }) => target.figure)).toEqual([]);
    expect(result.extraFigures.map(({ target }) => target.figure)).toEqual([]);
    expect([result.found, result.figuresFound, result.units, result.directions]).toEqual([14, 12, 12, 12]);
    expect(read.head).toMatchObject({
      title: '云溪市“十五五”时期妇女儿童发展规划',
      number: '云政发〔2026〕7号',
      date: '2026-03-09',
      period: { from: 2026, to: 2030 },
    });
  });
});
