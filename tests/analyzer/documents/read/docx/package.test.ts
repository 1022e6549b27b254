import { strToU8, unzipSync, zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { readDocument } from '../../../../../analyzer/documents/read/read-document.ts';
import { cell, makeDocx, p, r, read, row, table } from './make-docx.ts';

it('holds the files that Word is to merge into it, where they stand', async () => {
  const chunk = (id: string) => `<w:altChunk r:id="${id}"/>`;
  const chunks = {
    page: '<html><body><h1>第二章 附则</h1><p>第二条　本办法由市人民政府解释。</p></body></html>',
    word: makeDocx({ body: p(r('第三条')) + chunk('again'), chunks: { again: '再一份' } }),
    broken: 'PK\u0003\u0004',
  };
  const body =
    p(r('第一条')) +
    chunk('page') +
    table(row(cell(p(r('甲'))), cell(chunk('word'))), row(cell(p(r('乙'))), cell(p(r('丙'))))) +
    chunk('broken') +
    chunk('lost') +
    p(r('第四条'));
  const { text, blocks, places, remarks } = await read({ body, chunks });
  expect(text.split('\n')).toEqual([
    '第一条',
    '第二章 附则',
    '第二条　本办法由市人民政府解释。',
    '甲',
    '第三条',
    '乙',
    '丙',
    '第四条',
  ]);
  expect(blocks?.map(({ kind }) => kind)).toEqual([
    'paragraph',
    'heading',
    'paragraph',
    'cell',
    'cell',
    'cell',
    'cell',
    'paragraph',
  ]);
  // Nothing leads back into another file.
  const led = places?.kind === 'runs' ? places.spans.map(({ start, end }) => text.slice(start, end)) : [];
  expect(led).toEqual(['第一条', '甲', '乙', '丙', '第四条']);
  expect(remarks?.map(({ code }) => code)).toEqual(['damaged-part']);
});

it('merges no more files than any draft is put together from', async () => {
  const ids = Array.from({ length: 203 }, (_, i) => `c${i}`);
  const chunks = Object.fromEntries(ids.map((id, i) => [id, `<html><body><p>第${i}份</p></body></html>`]));
  const body = ids.map((id) => `<w:altChunk r:id="${id}"/>`).join('') + p(r('末'));
  const { text } = await read({ body, chunks });
  expect(text.split('\n')).toHaveLength(201);
});

it('finds the text under any name', async () => {
  const {
    'word/document.xml': text,
    '_rels/.rels': relations,
    ...rest
  } = unzipSync(makeDocx({ body: p(r('甲')) }));
  const elsewhere = new TextDecoder().decode(relations).replace('word/document.xml', '/word/main.xml');
  const bytes = zipSync({ ...rest, 'word/main.xml': text!, '_rels/.rels': strToU8(elsewhere) });
  expect((await readDocument(bytes, 'a.docx', { sha256: async () => '' })).text).toBe('甲');
});

it('reads the strict kind of the format', async () => {
  const bytes = makeDocx({ body: p(r('甲')) });
  const text = new TextDecoder('latin1').decode(bytes);
  expect(text).toContain('word/document.xml');
  const files = Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([name, content]) => [
      name,
      strToU8(
        new TextDecoder()
          .decode(content)
          .replaceAll(
            'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
            'http://purl.oclc.org/ooxml/wordprocessingml/main',
          )
          .replaceAll(
            'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
            'http://purl.oclc.org/ooxml/officeDocument/relationships',
          ),
      ),
    ]),
  );
  const source = await readDocument(zipSync(files), 'a.docx', { sha256: async () => '' });
  expect(source.text).toBe('甲');
});

it('goes on without a side part that is broken, and says so', async () => {
  const source = await read({ body: p(r('甲')), numbering: '<w:num>' });
  expect(source.text).toBe('甲');
  expect(source.remarks?.[0]?.code).toBe('damaged-part');
});

it('reads a table of 50,000 rows', async () => {
  const rows = row(cell(p(r('甲'))), cell(p(r('乙')))).repeat(50_000);
  const { blocks } = await read({ body: table(rows) });
  expect(blocks).toHaveLength(100_000);
  expect(blocks?.at(-1)?.cell).toEqual({ table: 0, row: 49_999, column: 1 });
});

it('reads a paragraph of 130,000 runs, and a text of as many lines', async () => {
  const source = await read({ body: p(`${r('甲')}<w:r><w:br/></w:r>`.repeat(65_000)) });
  expect(source.blocks).toHaveLength(65_000);
});
