import { describe, expect, it } from 'vitest';
import { cell, p, r, read, row, run, table, textOf } from './make-docx.ts';

describe('tracked changes', () => {
  const by = 'w:author="审核人" w:date="2026-01-02T03:04:05Z"';
  const ins = (content: string) => `<w:ins w:id="1" ${by}>${content}</w:ins>`;
  const del = (text: string) => `<w:del w:id="2" ${by}><w:r><w:delText>${text}</w:delText></w:r></w:del>`;
  const body = p(r('满'), del('16'), ins(r('18')), r('周岁'));

  it('give the final text, and keep what was deleted', async () => {
    const { text, changes } = await read({ body });
    expect(text).toBe('满18周岁');
    expect(changes).toEqual([
      { kind: 'delete', start: 1, end: 1, text: '16', author: '审核人', date: '2026-01-02T03:04:05Z' },
      { kind: 'insert', start: 1, end: 3, text: '18', author: '审核人', date: '2026-01-02T03:04:05Z' },
    ]);
  });

  it('give the original on request, and keep what was inserted', async () => {
    const { text, changes } = await read({ body }, 'original');
    expect(text).toBe('满16周岁');
    expect(changes?.map(({ kind, start, end, text: own }) => [kind, start, end, own])).toEqual([
      ['delete', 1, 3, '16'],
      ['insert', 3, 3, '18'],
    ]);
  });

  it('join paragraphs whose mark was deleted', async () => {
    const marked = (text: string) => `<w:p><w:pPr><w:rPr><w:del ${by}/></w:rPr></w:pPr>${text}</w:p>`;
    expect(await textOf(marked(r('甲')) + p(r('乙')) + marked(del('丙')) + p(r('丁')))).toBe('甲乙\n丁');
    expect((await read({ body: marked(r('甲')) + p(r('乙')) }, 'original')).text).toBe('甲\n乙');
  });

  it('count for rows of tables', async () => {
    const gone = `<w:tr><w:trPr><w:del ${by}/></w:trPr>${cell(p(r('丙')))}</w:tr>`;
    expect(await textOf(table(row(cell(p(r('甲'))), cell(p(r('乙')))), gone))).toBe('甲\n乙');
  });

  it('move text from one place to another', async () => {
    const moved =
      p(`<w:moveFrom ${by}>${r('甲')}</w:moveFrom>`, r('乙')) +
      p(r('丙'), `<w:moveTo ${by}>${r('甲')}</w:moveTo>`);
    expect((await read({ body: moved })).text).toBe('乙\n丙甲');
    expect((await read({ body: moved }, 'original')).text).toBe('甲乙\n丙');
  });
});

it('keeps comments apart, with their places', async () => {
  const comments = `<w:comment w:id="4" w:author="甲某" w:date="2026-01-02">${p(r('为何限定？'))}</w:comment>`;
  const body = p(
    r('仅限'),
    '<w:commentRangeStart w:id="4"/>',
    r('男性'),
    '<w:commentRangeEnd w:id="4"/>',
    run('<w:commentReference w:id="4"/>'),
    r('。'),
  );
  const source = await read({ body, comments });
  expect(source.text).toBe('仅限男性。');
  expect(source.comments).toEqual([
    { start: 2, end: 4, text: '为何限定？', author: '甲某', date: '2026-01-02' },
  ]);
});
