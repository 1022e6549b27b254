import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../../../analyzer/documents/read/read-document.ts';
import { makeOle } from '../../package/make-ole.ts';
import { type DocParts, makeDoc, property } from './make-doc.ts';

const read = (parts: DocParts, changes: 'final' | 'original' = 'final') =>
  readDocument(makeDoc(parts), 'a.doc', { sha256: async () => '' }, { changes });
const textOf = async (...texts: string[]) =>
  (await read({ paragraphs: texts.map((text) => ({ text })) })).text;
const codeOf = (bytes: Uint8Array) =>
  readDocument(bytes, 'a.doc', { sha256: async () => '' }).then(
    () => 'read',
    (error: { code: string }) => error.code,
  );

describe('a file of Word 97', () => {
  it('is read paragraph by paragraph', async () => {
    const source = await read({
      paragraphs: [{ text: '第一条　妇女\r' }, { text: '\r' }, { text: '第二条\r' }],
    });
    expect(source).toMatchObject({ format: 'doc', text: '第一条　妇女\n第二条' });
  });

  it('keeps breaks and hyphens, and drops signs that are no text', async () => {
    expect(await textOf('甲\x0b乙\x1e丙\x1f\x01\x08丁\x0c戊\r')).toBe('甲\n乙-丙丁\n戊');
  });

  it('shows the results of fields, and ringed numbers', async () => {
    expect(await textOf('见\x13 PAGEREF \x14七\x15页\x13 eq \\o\\ac(○,2)\x15\r')).toBe('见七页②');
  });

  it('is not swallowed by a field that never ends', async () => {
    expect(await textOf('甲\x13 X\r', '乙\r')).toBe('甲\n乙');
  });

  it('leaves hidden text out', async () => {
    const paragraphs = [{ text: '密\r', look: property(0x083c, 1) }, { text: '甲\r' }];
    expect((await read({ paragraphs })).text).toBe('甲');
  });

  it('knows headings by their outline level', async () => {
    const { blocks } = await read({ paragraphs: [{ text: '总则\r', properties: property(0x2640, 1) }] });
    expect(blocks).toEqual([{ kind: 'heading', level: 2, start: 0, end: 2 }]);
  });

  it('sets tables cell by cell', async () => {
    const cell = property(0x2416, 1);
    const rowEnd = [...property(0x2416, 1), ...property(0x2417, 1)];
    const row = (...texts: string[]) => [
      ...texts.map((text) => ({ text: `${text}\x07`, properties: cell })),
      { text: '\x07', properties: rowEnd },
    ];
    const { text, blocks } = await read({
      paragraphs: [...row('甲', '乙'), ...row('丙', '丁'), { text: '后\r' }],
    });
    expect(text).toBe('甲\n乙\n丙\n丁\n后');
    expect(blocks?.map(({ kind, cell: at }) => [kind, at?.row, at?.column])).toEqual([
      ['cell', 0, 0],
      ['cell', 0, 1],
      ['cell', 1, 0],
      ['cell', 1, 1],
      ['paragraph', undefined, undefined],
    ]);
  });

  it('numbers its lists', async () => {
    const level = (format: number, text: number[]) => [
      ...[1, 0, 0, 0, format, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 2],
      ...new Array<number>(12).fill(0),
      text.length,
      0,
      ...text.flatMap((unit) => [unit & 0xff, unit >> 8]),
    ];
    const 第 = '第'.charCodeAt(0);
    const 条 = '条'.charCodeAt(0);
    const head = [7, 0, 0, 0, ...new Array<number>(22).fill(0), 1, 0];
    const lists = Uint8Array.from([1, 0, ...head, ...level(39, [第, 0, 条])]);
    const instances = Uint8Array.from([
      1,
      0,
      0,
      0,
      7,
      0,
      0,
      0,
      ...new Array<number>(12).fill(0),
      255,
      255,
      255,
      255,
    ]);
    const numbered = property(0x460b, 1, 0);
    const paragraphs = ['甲\r', '乙\r'].map((text) => ({ text, properties: numbered }));
    expect((await read({ paragraphs, lists, instances })).text).toBe('第一条甲\n第二条乙');
  });

  it('gives the final text of changes, or the original on request', async () => {
    const paragraphs = [
      { text: '满' },
      { text: '16', look: property(0x0800, 1) },
      { text: '18', look: property(0x0801, 1) },
      { text: '周岁\r' },
    ];
    const final = await read({ paragraphs });
    expect(final.text).toBe('满18周岁');
    expect(final.changes?.map(({ kind, start, end, text }) => [kind, start, end, text])).toEqual([
      ['delete', 1, 1, '16'],
      ['insert', 1, 3, '18'],
    ]);
    expect((await read({ paragraphs }, 'original')).text).toBe('满16周岁');
  });

  it('ends with text boxes and notes', async () => {
    const { text, blocks } = await read({
      paragraphs: [{ text: '甲\x02\r' }],
      footnotes: '\x02 注\r',
      boxes: '框\r',
    });
    expect(text).toBe('甲\n框\n注');
    expect(blocks?.map(({ kind }) => kind)).toEqual(['paragraph', 'paragraph', 'note']);
  });
});

describe('refused', () => {
  const paragraphs = [{ text: '甲\r' }];
  it('are files with a password, older ones, and broken ones', async () => {
    expect(await codeOf(makeDoc({ paragraphs, flags: 0x0100 }))).toBe('encrypted');
    expect(await codeOf(makeDoc({ paragraphs, version: 0x68 }))).toBe('old-word');
    expect(await codeOf(makeDoc({ paragraphs, version: 0x65 }))).toBe('old-word');
    expect(await codeOf(makeDoc({ paragraphs, missing: 100_000 }))).toBe('damaged');
    expect(await codeOf(makeOle({ WordDocument: new Uint8Array(100) }))).toBe('damaged');
    expect(await codeOf(makeOle({ EncryptedPackage: new Uint8Array(100) }))).toBe('damaged');
    expect(await codeOf(makeOle({ Workbook: new Uint8Array(100) }))).toBe('unsupported');
  });

  it('is no file with an unexpected error, whatever byte is wrong', async () => {
    const whole = makeDoc({
      paragraphs: [{ text: '第一条　妇女\r', properties: property(0x2640, 1) }],
      footnotes: '注\r',
    });
    let seed = 7;
    const random = (below: number) => {
      seed = (seed * 1_103_515_245 + 12_345) & 0x7fffffff;
      return seed % below;
    };
    for (let round = 0; round < 300; round++) {
      const broken = whole.slice(0, round % 3 === 0 ? 512 + random(whole.length - 512) : whole.length);
      for (let i = 0; i < 20; i++) broken[random(broken.length)] = random(256);
      const code = await codeOf(broken);
      expect(code).toMatch(/^[a-z-]+$/);
    }
  });
});
