import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../../../analyzer/documents/read/read-document.ts';
import { encode } from '../encodings.ts';

const bytesOf = (rtf: string) => Uint8Array.from(rtf, (character) => character.charCodeAt(0));
const read = (rtf: string, changes: 'final' | 'original' = 'final') =>
  readDocument(
    bytesOf(`{\\rtf1\\ansi\\ansicpg936 ${rtf}}`),
    'a.rtf',
    { sha256: async () => '' },
    { changes },
  );
const textOf = async (rtf: string) => (await read(rtf)).text;
const hex = (text: string, encoding: 'gb18030' | 'big5' = 'gb18030') =>
  Array.from(encode(text, encoding), (byte) => `\\'${byte.toString(16).padStart(2, '0')}`).join('');

describe('RTF', () => {
  it('is read by its code page, by the page of its fonts, and by numbers', async () => {
    expect(await textOf(`${hex('妇女')}\\par \\u20799\\'3f\\u31461?\\par`)).toBe('妇女\n儿童');
    const fonts = '{\\fonttbl{\\f0\\fcharset0 Arial;}{\\f1\\fcharset136 Ming;}}';
    expect(await textOf(`${fonts}\\f1 ${hex('婦女', 'big5')}\\f0 \\'e9\\par`)).toMatch(/^婦女/);
  });

  it('reads Chinese under a Western font by the font for ideographs', async () => {
    const fonts = '{\\fonttbl{\\f0\\fcharset0 Times;}{\\f3\\fcharset134 SimSun;}}';
    expect(await textOf(`${fonts}\\dbch\\af3\\loch\\f0 ${hex('第一条')} A\\par`)).toBe('第一条 A');
  });

  it('takes characters beyond the first plane, and as many substitutes as it says', async () => {
    expect(await textOf("\\uc2\\u-10179\\'3f\\'3f\\u-8704\\'3f\\'3f x\\uc0\\u22899 y")).toBe('😀 x女y');
  });

  it('leaves out what is no text', async () => {
    const rtf =
      '{\\info{\\title T}{\\upr{\\author ?}{\\*\\ud{\\author \\u20013?}}}}{\\stylesheet{\\s1 heading 1;}}{\\header H{\\shp{\\*\\shpinst{\\shptxt S}}}}{\\*\\unknown U}{\\pict 00ff}{\\*\\bkmkstart b}\\bin3 xyz{\\v hidden}';
    expect(await textOf(`${rtf}text\\~\\_\\-\\{\\}\\par`)).toBe('text\u00a0-{}');
  });

  it('shows the results of fields, boxes after their paragraph, and notes at the end', async () => {
    const field = '{\\field{\\*\\fldinst PAGE}{\\fldrslt 7}}';
    const box = '{\\shp{\\*\\shpinst{\\sp{\\sn a}{\\sv 1}}{\\shptxt\\pard box\\par}}{\\shprslt old}}';
    const { text, blocks } = await read(`a${field}${box}b{\\footnote\\pard note}\\par c\\par`);
    expect(text).toBe('a7b\nbox\nc\nnote');
    expect(blocks?.at(-1)?.kind).toBe('note');
  });

  it('keeps the numbers that are printed and drops bullets', async () => {
    const list = `{\\listtext\\pard ${hex('第一条')}\\tab}a\\par{\\listtext\\'b7\\tab}b\\par{\\pntext 1.\\tab}c\\par`;
    expect(
      await textOf(
        `{\\fonttbl{\\f5\\fcharset2 Symbol;}}${list.replace("\\listtext\\'b7", "\\listtext\\f5\\'b7")}`,
      ),
    ).toBe('第一条 a\nb\n1. c');
  });

  it('sets tables cell by cell', async () => {
    const row = (a: string, b: string) => `\\trowd\\pard\\intbl ${a}\\cell ${b}\\cell\\row`;
    const { text, blocks } = await read(`${row('a', 'b')}${row('c', 'd')}\\pard e\\par`);
    expect(text).toBe('a\nb\nc\nd\ne');
    expect(blocks?.slice(0, 4).map(({ kind, cell }) => [kind, cell?.row, cell?.column])).toEqual([
      ['cell', 0, 0],
      ['cell', 0, 1],
      ['cell', 1, 0],
      ['cell', 1, 1],
    ]);
    expect(blocks?.at(-1)?.kind).toBe('paragraph');
  });

  it('knows headings by style and level', async () => {
    const { blocks } = await read(
      '{\\stylesheet{\\s2\\outlinelevel1 x;}}\\pard\\s2 a\\par\\pard\\outlinelevel0 b\\par\\pard c\\par',
    );
    expect(blocks?.map(({ kind, level }) => [kind, level])).toEqual([
      ['heading', 2],
      ['heading', 1],
      ['paragraph', undefined],
    ]);
  });

  it('gives the final text of changes, or the original, and keeps comments apart', async () => {
    const rtf =
      '{\\*\\revtbl{A;}{B;}}x{\\deleted\\revauthdel1 16}{\\revised\\revauth1 18}y{\\*\\atnauthor C}{\\*\\annotation why}\\par';
    const final = await read(rtf);
    expect(final.text).toBe('x18y');
    expect(final.changes?.map(({ kind, text, author }) => [kind, text, author])).toEqual([
      ['delete', '16', 'B'],
      ['insert', '18', 'B'],
    ]);
    expect(final.comments).toEqual([{ start: 4, end: 4, text: 'why', author: 'C', date: '' }]);
    expect((await read(rtf, 'original')).text).toBe('x16y');
  });

  it('ends its paragraphs at a backslash before a line end, and needs no last brace', async () => {
    expect(await textOf('a\\\nb\\\r\nc')).toBe('a\nb\nc');
    const open = bytesOf('{\\rtf1 a\\par');
    expect((await readDocument(open, 'a.rtf', { sha256: async () => '' })).text).toBe('a');
  });

  it('refuses what is cut off, and groups without end', async () => {
    const code = (rtf: string) =>
      readDocument(bytesOf(rtf), 'a.rtf', { sha256: async () => '' }).then(
        () => 'read',
        (error: { code: string }) => error.code,
      );
    expect(await code('{\\rtf1 a{\\b b')).toBe('damaged');
    expect(await code(`{\\rtf1 ${'{'.repeat(100_000)}`)).toBe('unsafe');
  });
});
