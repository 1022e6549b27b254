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
    const moved = marked(r('甲')).replace('w:del', 'w:moveFrom') + p(r('乙'));
    expect(await textOf(moved)).toBe('甲乙');
    expect((await read({ body: moved }, 'original')).text).toBe('甲\n乙');
  });

  it('count for rows and cells of tables', async () => {
    const marked = (by: string, text: string) => `<w:tr><w:trPr>${by}</w:trPr>${cell(p(r(text)))}</w:tr>`;
    const rows = table(
      row(cell(p(r('甲'))), cell(p(r('乙')))),
      marked(`<w:del ${by}/>`, '删去的行'),
      marked(`<w:ins ${by}/>`, '加入的行'),
    );
    expect(await textOf(rows)).toBe('甲\n乙\n加入的行');
    expect((await read({ body: rows }, 'original')).text).toBe('甲\n乙\n删去的行');
    const [gone, come] = ['w:cellDel', 'w:cellIns'].map((name) => `<${name} ${by}/>`);
    const cells = table(
      row(cell(p(r('甲'))), cell(p(r('删')), gone), cell(p(r('加')), come)),
      row(cell(p(r('乙')))),
    );
    expect(await textOf(cells)).toBe('甲\n加\n乙');
    expect((await read({ body: cells }, 'original')).text).toBe('甲\n删\n乙');
  });

  it('leave out what was inserted and deleted again, in either text', async () => {
    const again = p(r('满'), ins(del('十六')), r('周岁'));
    for (const changes of ['final', 'original'] as const) {
      const source = await read({ body: again }, changes);
      expect(source.text).toBe('满周岁');
      expect(source.changes).toBeUndefined();
    }
  });

  it('take the note of a deleted sign out of the text', async () => {
    const footnotes = `<w:footnote w:id="2">${p(r('注一'))}</w:footnote>`;
    const sign = run('<w:footnoteReference w:id="2"/>');
    const noted = p(r('甲'), `<w:del w:id="2" ${by}>${sign}</w:del>`);
    expect(await textOf(noted, { footnotes })).toBe('甲');
    expect((await read({ body: noted, footnotes }, 'original')).text).toBe('甲\n注一');
  });

  it('take a number off that was given to a paragraph, and a paragraph back to what it was', async () => {
    const numbering =
      '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:suff w:val="nothing"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>';
    const given = `<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/><w:ins ${by}/></w:numPr></w:pPr>`;
    const numbered = p(given, r('甲'));
    expect(await textOf(numbered, { numbering })).toBe('1.甲');
    expect((await read({ body: numbered, numbering }, 'original')).text).toBe('甲');
    const was = `<w:pPrChange w:id="3" ${by}><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:pPrChange>`;
    const heading = p(`<w:pPr><w:outlineLvl w:val="9"/>${was}</w:pPr>`, r('总则'));
    const kindOf = async (changes: 'final' | 'original') =>
      (await read({ body: heading + p(r('乙')) }, changes)).blocks?.[0]?.kind;
    expect([await kindOf('final'), await kindOf('original')]).toEqual(['paragraph', 'heading']);
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
