import { describe, expect, it } from 'vitest';
import { cell, p, r, read, row, run, table, textOf } from './make-docx.ts';

const box = (text: string) => `<w:txbxContent>${p(r(text))}</w:txbxContent>`;

describe('blocks', () => {
  it('are headings by outline level, by style and by the name of a style', async () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 2"/></w:style><w:style w:type="paragraph" w:styleId="2"><w:name w:val="x"/><w:basedOn w:val="1"/></w:style>';
    const styled = (id: string, text: string) => p(`<w:pPr><w:pStyle w:val="${id}"/></w:pPr>`, r(text));
    const outlined = (text: string) => p('<w:pPr><w:outlineLvl w:val="0"/></w:pPr>', r(text));
    const { blocks } = await read({
      body: styled('2', '甲') + outlined('乙') + outlined('第一条　全文。') + p(r('丙')),
      styles,
    });
    expect(blocks?.map(({ kind, level }) => [kind, level])).toEqual([
      ['heading', 2],
      ['heading', 1],
      ['paragraph', undefined],
      ['paragraph', undefined],
    ]);
  });

  it('are cells with row and column; merged cells stand once', async () => {
    const body = table(
      row(cell(p(r('甲')), '<w:gridSpan w:val="2"/>'), cell(p(r('乙')), '<w:vMerge w:val="restart"/>')),
      row(cell(p(r('丙'))), cell(p(r('丁'))), cell(p(r('乙')), '<w:vMerge/>')),
      row(cell(p(r('戊'))), cell(p(r('己'))), cell(p(r('庚')))),
    );
    const { text, blocks } = await read({ body: p(r('表')) + body });
    expect(text).toBe('表\n甲\n乙\n丙\n丁\n戊\n己\n庚');
    expect(blocks?.slice(1, 5).map(({ kind, cell: at }) => [kind, at?.row, at?.column])).toEqual([
      ['cell', 0, 0],
      ['cell', 0, 2],
      ['cell', 1, 0],
      ['cell', 1, 1],
    ]);
  });

  it('are paragraphs in a table that only frames them', async () => {
    const { blocks } = await read({ body: table(row(cell(p(r('甲')) + p(r('乙'))))) });
    expect(blocks?.map(({ kind }) => kind)).toEqual(['paragraph', 'paragraph']);
  });

  it('hold a text box once, after its paragraph', async () => {
    const both = `<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:wsp><wps:txbx>${box('框')}</wps:txbx></wps:wsp></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>${box('框')}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent>`;
    expect(await textOf(p(r('甲'), run(both), r('乙')))).toBe('甲乙\n框');
    expect(
      await textOf(p(run(`<w:pict><v:shape><v:textbox>${box('框')}</v:textbox></v:shape></w:pict>`))),
    ).toBe('框');
  });

  it('end with the notes that the text refers to', async () => {
    const footnotes = `<w:footnote w:id="2">${p(r('注一'))}</w:footnote><w:footnote w:id="3">${p(r('无人提及'))}</w:footnote>`;
    const { text, blocks, places } = await read({
      body: p(r('甲'), run('<w:footnoteReference w:id="2"/>')) + p(r('乙')),
      footnotes,
    });
    expect(text).toBe('甲\n乙\n注一');
    expect(blocks?.at(-1)?.kind).toBe('note');
    expect(places?.kind === 'runs' && places.parts).toEqual(['word/document.xml', 'word/footnotes.xml']);
  });
});

it('holds what stands in tags of other namespaces, lettering, and the alternative that has text', async () => {
  const dated = `<st1:chsdate xmlns:st1="urn:schemas-microsoft-com:office:smarttags" w:st="on">${r('二〇二六年')}</st1:chsdate>`;
  expect(await textOf(p(dated, r('起施行。')))).toBe('二〇二六年起施行。');
  const head = '<w:r><w:pict><v:shape><v:textpath string="岚山市人民政府文件"/></v:shape></w:pict></w:r>';
  expect(await textOf(p(head) + p(r('第一条')))).toBe('岚山市人民政府文件\n第一条');
  const blocks = (choice: string) =>
    `<mc:AlternateContent><mc:Choice Requires="zz">${choice}</mc:Choice><mc:Fallback>${p(r('后备'))}</mc:Fallback></mc:AlternateContent>`;
  expect(await textOf(blocks('') + p(r('第一条')))).toBe('后备\n第一条');
  expect(await textOf(blocks(p(r('正选'))) + p(r('第一条')))).toBe('正选\n第一条');
});
