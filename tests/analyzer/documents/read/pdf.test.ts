import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readHost } from '../../../../analyzer/cli/inputs.ts';
import type { ReadOptions } from '../../../../analyzer/documents/read/formats.ts';
import { readDocument } from '../../../../analyzer/documents/read/read-document.ts';
import { makePdf, type PdfPage } from './pdf-fixture.ts';

const { beforePdf } = readHost;
const host = { sha256: async () => 'digest', ...(beforePdf ? { beforePdf } : {}) };
const read = (pages: PdfPage[], options?: ReadOptions, password?: string) =>
  readDocument(makePdf(pages, password === undefined ? {} : { password }), '草案.pdf', host, options);
const pageOf = (...lines: string[]): PdfPage => ({
  texts: lines.map((text, i) => ({ text, x: text.startsWith('第') ? 104 : 72, y: 740 - 28 * i })),
});
const twoLines = pageOf(
  '第一条　为了保障妇女儿童合法权益，促进男女平等，根据',
  '《中华人民共和国妇女权益保障法》，结合本市实际，制定本办法。',
  '第二条　本办法自公布之日起施行。',
);

describe('readPdf', () => {
  it('joins lines to paragraphs', async () => {
    const { text, format } = await read([twoLines]);
    expect(format).toBe('pdf');
    expect(text).toBe(
      '第一条　为了保障妇女儿童合法权益，促进男女平等，根据《中华人民共和国妇女权益保障法》，结合本市实际，制定本办法。\n第二条　本办法自公布之日起施行。',
    );
  });

  // Without the cap this takes half a minute and two gigabytes.
  it('gives up a map of characters that claims millions of codes', { timeout: 15_000 }, async () => {
    const pdf = Buffer.from(makePdf([twoLines])).toString('latin1');
    const damaged = pdf.replace('<0100> <01ff> <0100>', '<0000><fff000><0000>');
    expect(damaged).not.toBe(pdf);
    const { text } = await readDocument(Buffer.from(damaged, 'latin1'), 'a.pdf', host);
    expect(text).not.toBe('');
  });

  it('keeps the place of every character', async () => {
    const { text, places } = await read([twoLines]);
    if (places?.kind !== 'pages') throw new Error('no places');
    const at = text.indexOf('本办法自');
    const span = places.spans.find(({ start, end }) => start <= at && at < end);
    expect(span).toMatchObject({ page: 1, height: 16 });
    expect(span!.y).toBeCloseTo(842 - 684 - 16 * 0.86, 0);
  });

  it('reads radicals as the ideographs that they stand for', async () => {
    expect((await read([pageOf('妇⼥⺠族')])).text).toBe('妇女民族');
  });

  it('leaves out page numbers and running heads, and goes on over the page end', async () => {
    const line = '各级人民政府应当加强对妇女儿童工作的领导和保障以及支持工';
    const pages = [1, 2, 3].map(
      (n): PdfPage => ({
        texts: [
          { text: '云川市人民政府公报', x: 72, y: 800, size: 12 },
          { text: n === 1 ? `第一条　${line.slice(4, -2)}` : line, x: n === 1 ? 104 : 72, y: 740 },
          { text: line, x: 72, y: 712 },
          { text: `— ${n} —`, x: 270, y: 40, size: 12 },
        ],
      }),
    );
    const { text } = await read(pages);
    expect(text).toBe(`第一条　${line.slice(4, -2)}${line.repeat(5)}`);
  });

  it('names the pages that are pictures', async () => {
    const { remarks } = await read([twoLines, { picture: true }, { picture: true }]);
    expect(remarks).toMatchObject([{ code: 'pages-without-text', pages: [2, 3] }]);
  });

  it('refuses a document of pictures', async () => {
    await expect(read([{ picture: true }])).rejects.toMatchObject({ code: 'no-text', message: /第 1 页/ });
  });

  it('reads a table by its lines, cell by cell', async () => {
    const lines = [100, 200, 300].map((x) => `${x} 600 m ${x} 700 l S`);
    const across = [600, 650, 700].map((y) => `100 ${y} m 300 ${y} l S`);
    const texts = [
      { text: '项目', x: 110, y: 670 },
      { text: '标准', x: 210, y: 670 },
      { text: '托育服务机', x: 110, y: 630 },
      { text: '构', x: 110, y: 610 },
      { text: '每千人4个', x: 210, y: 620, size: 10 },
    ];
    const { text, blocks } = await read([{ raw: [...lines, ...across].join('\n'), texts }]);
    expect(text).toBe('项目\n标准\n托育服务机构\n每千人4个');
    expect(blocks?.map(({ cell }) => [cell?.row, cell?.column])).toEqual([
      [0, 0],
      [0, 1],
      [1, 0],
      [1, 1],
    ]);
  });

  it('takes shades behind words for no lines of a table', async () => {
    const shades = [72, 200, 328].flatMap((x) => [`${x} 736 128 16 re f`, `${x} 708 128 16 re f`]);
    const { blocks } = await read([{ ...twoLines, raw: shades.join('\n') }]);
    expect(blocks?.map(({ kind }) => kind)).toEqual(['paragraph', 'paragraph']);
  });

  it('reads a page that is shown turned', async () => {
    const { text, places } = await read([{ ...twoLines, rotate: 90 }]);
    expect(text.split('\n')[1]).toBe('第二条　本办法自公布之日起施行。');
    expect(places).toMatchObject({ pages: [{ width: 842, height: 595 }] });
  });

  it('reads a font without a map of its own by the map that it names', async () => {
    const asked: string[] = [];
    const maps = new URL('../../../../node_modules/pdfjs-dist/cmaps/', import.meta.url);
    const pdfMap = async (name: string) => {
      asked.push(name);
      return new Uint8Array(readFileSync(new URL(name, maps)));
    };
    const bytes = makePdf([pageOf('妇女儿童')], { map: 'UniGB-UCS2-H' });
    expect((await readDocument(bytes, 'a.pdf', { ...host, pdfMap })).text).toBe('妇女儿童');
    expect(asked).toEqual(['UniGB-UCS2-H.bcmap', 'Adobe-GB1-UCS2.bcmap']);
  });

  it('reads the words of text boxes and fields, not those of notes', async () => {
    const annotation = (rest: string) => `<< /Type /Annot /Rect [72 600 272 616] ${rest} >>`;
    const annotations = [
      annotation('/Subtype /FreeText /Contents (text box) /DA (/F 12 Tf)'),
      annotation('/Subtype /Text /Contents (a note)'),
    ];
    expect((await read([{ ...pageOf('妇女'), annotations }])).text).toBe('妇女\ntext box');
  });

  it('asks for the password, and takes it', async () => {
    await expect(read([twoLines], {}, 'ab12')).rejects.toMatchObject({ code: 'encrypted' });
    await expect(read([twoLines], { password: 'no' }, 'ab12')).rejects.toMatchObject({
      code: 'wrong-password',
    });
    expect((await read([twoLines], { password: 'ab12' }, 'ab12')).text).toMatch(/^第一条/);
  });

  it('tells how far it is, and stops when told', async () => {
    const seen: string[] = [];
    await read([twoLines, twoLines], { onProgress: (done, total) => seen.push(`${done}/${total}`) });
    expect(seen).toEqual(['1/2', '2/2']);
    const control = new AbortController();
    const reading = read([twoLines, twoLines], {
      signal: control.signal,
      onProgress: () => control.abort(new Error('enough')),
    });
    await expect(reading).rejects.toThrow('enough');
  });

  it('refuses a form that only asks to be patient, and a document without pages', async () => {
    const edited = (bytes: Uint8Array, from: string, to: string) =>
      Uint8Array.from(Buffer.from(Buffer.from(bytes).toString('latin1').replace(from, to), 'latin1'));
    const wait = makePdf([{ texts: [{ text: '请稍候', x: 80, y: 700 }] }], {
      picture: { dict: '', stream: '<xdp:xdp xmlns:xdp="http://ns.adobe.com/xdp/"/>' },
    });
    const form = (fields: string) =>
      edited(wait, '/Type /Catalog', `/AcroForm << /XFA 7 0 R /Fields [${fields}] >> /Type /Catalog`);
    await expect(readDocument(form(''), 'a.pdf', host)).rejects.toMatchObject({ code: 'unsupported' });
    // One with fields of PDF too shows them.
    const field = '<< /FT /Tx /T (a) /Rect [0 0 9 9] >>';
    expect((await readDocument(form(field), 'a.pdf', host)).text).toBe('请稍候');
    const none = edited(makePdf([{}]), '/Count 1', '/Count 0');
    await expect(
      readDocument(edited(Buffer.from(none), '/Kids [9 0 R]', '/Kids []'), 'a.pdf', host),
    ).rejects.toMatchObject({ code: 'damaged', message: expect.stringContaining('一页也没有') });
  });

  it('refuses what only begins like a PDF', async () => {
    const bytes = new TextEncoder().encode('%PDF-1.7\nnothing more');
    await expect(readDocument(bytes, 'a.pdf', host)).rejects.toMatchObject({ code: 'damaged' });
  });
});
