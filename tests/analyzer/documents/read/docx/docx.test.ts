import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../../../analyzer/documents/read/read-document.ts';
import { cell, makeDocx, p, r, read, row, table, textOf } from './make-docx.ts';

const run = (content: string) => `<w:r>${content}</w:r>`;
const sign = (type: string) => run(`<w:fldChar w:fldCharType="${type}"/>`);
const field = (instruction: string, ...result: string[]) =>
  [
    sign('begin'),
    run(`<w:instrText>${instruction}</w:instrText>`),
    sign('separate'),
    ...result,
    sign('end'),
  ].join('');
const box = (text: string) => `<w:txbxContent>${p(r(text))}</w:txbxContent>`;

describe('what stands in a paragraph', () => {
  it('is joined from its runs; empty paragraphs are left out', async () => {
    expect(await textOf(p(r('第一条'), r('　妇女')) + p() + p(r('第二条')))).toBe('第一条　妇女\n第二条');
  });

  it('keeps breaks, tabs, hyphens and known signs', async () => {
    const body = p(
      r('甲'),
      run('<w:br/>'),
      r('乙'),
      run('<w:tab/>'),
      r('丙'),
      run('<w:noBreakHyphen/>'),
      run('<w:sym w:font="Wingdings" w:char="F0FE"/>'),
      run('<w:softHyphen/>'),
      r('丁'),
    );
    const { text, blocks } = await read({ body });
    expect(text).toBe('甲\n乙\t丙-☑丁');
    expect(blocks?.map(({ start, end }) => text.slice(start, end))).toEqual(['甲', '乙\t丙-☑丁']);
  });

  it('drops white space that only indents the XML', async () => {
    expect(await textOf(p(run('<w:t>\n  甲\n </w:t>'), r(' 乙 '), r('丙')))).toBe('甲 乙 丙');
  });

  it('shows the results of fields only, nested ones too', async () => {
    const body = p(
      r('见'),
      field(
        'IF ',
        sign('begin'),
        run('<w:instrText>PAGE</w:instrText>'),
        sign('separate'),
        r('7'),
        sign('end'),
        r('页'),
      ),
      r('。'),
    );
    expect(await textOf(body)).toBe('见7页。');
  });

  it('is not swallowed by a field that never ends', async () => {
    expect(await textOf(p(r('甲'), sign('begin')) + p(r('乙')))).toBe('甲\n乙');
  });

  it('shows ringed numbers and check boxes that are fields', async () => {
    const ringed = `${sign('begin')}${run('<w:instrText>eq \\o\\ac(○,3)</w:instrText>')}${sign('end')}`;
    const checked = `${run('<w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox><w:checked/></w:checkBox></w:ffData></w:fldChar>')}${run('<w:instrText>FORMCHECKBOX</w:instrText>')}${sign('end')}`;
    expect(await textOf(p(ringed, checked, r('是')))).toBe('③☑是');
  });

  it('holds the text of links, controls and tags', async () => {
    const body = p(
      `<w:hyperlink>${r('甲')}</w:hyperlink>`,
      `<w:sdt><w:sdtPr/><w:sdtContent>${r('乙')}</w:sdtContent></w:sdt>`,
      `<w:smartTag>${r('丙')}</w:smartTag>`,
      `<w:fldSimple w:instr="X">${r('丁')}</w:fldSimple>`,
    );
    expect(await textOf(body)).toBe('甲乙丙丁');
  });

  it('leaves hidden text out, and the reading of a ruby', async () => {
    const hidden = '<w:r><w:rPr><w:vanish/></w:rPr><w:t>密</w:t></w:r>';
    const ruby = run(`<w:ruby><w:rt>${r('lán')}</w:rt><w:rubyBase>${r('岚')}</w:rubyBase></w:ruby>`);
    expect(await textOf(p(hidden, ruby, r('山')))).toBe('岚山');
  });

  it('writes formulas in a line', async () => {
    const t = (text: string) => `<m:r><m:t>${text}</m:t></m:r>`;
    const body = p(
      `<m:oMath>${t('x=')}<m:f><m:num>${t('a')}</m:num><m:den>${t('b')}</m:den></m:f></m:oMath>`,
    );
    expect(await textOf(body)).toBe('x=a/b');
  });
});

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

it('finds the text under any name', async () => {
  const { strToU8, unzipSync, zipSync } = await import('fflate');
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
  const { strToU8, zipSync, unzipSync } = await import('fflate');
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
