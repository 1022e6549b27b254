import { expect, test } from 'vitest';
import { rectanglesOf } from '../../../../../analyzer/documents/page-rectangles.ts';
import { openPdf } from '../../../../../analyzer/documents/read/pdf/open-pdf.ts';
import { readDocument } from '../../../../../analyzer/documents/read/read-document.ts';
import { annotatePdf } from '../../../../../analyzer/documents/write/original/pdf/annotate-pdf.ts';
import { makePdf } from '../../read/pdf-fixture.ts';

const author = { name: '李某', date: new Date(2026, 10, 23) };
const host = { sha256: async () => '' };
const readPdf = (file: Uint8Array, password?: string) =>
  readDocument(file, 'a.pdf', host, password === undefined ? {} : { password });

async function annotationsOf(bytes: Uint8Array, page: number, password?: string) {
  const { pdf, close } = await openPdf(bytes, password === undefined ? {} : { password }, host);
  try {
    return (await (await pdf.getPage(page)).getAnnotations()) as {
      subtype: string;
      rect: number[];
      quadPoints?: ArrayLike<number>;
      contentsObj?: { str: string };
      titleObj?: { str: string };
    }[];
  } finally {
    await close();
  }
}

async function noted(file: Uint8Array<ArrayBuffer>, words: string, password?: string) {
  const source = await readPdf(file, password);
  if (source.places?.kind !== 'pages') throw new Error('no pages');
  const start = source.text.indexOf(words);
  const rectangles = rectanglesOf(source.places, { start, end: start + words.length });
  const note = { rectangles, text: '■ 建议修改\n问题', level: 'revise' as const };
  const made = await annotatePdf(file, [note], author, password);
  return { ...made, rectangles };
}

test('every byte of the original stays; the highlight lies on the words and tells the note', async () => {
  const file = makePdf([{ texts: [{ text: '第一条 招聘限男性。', x: 100, y: 700 }] }]);
  const { bytes, comments, rectangles } = await noted(file, '限男性');
  expect(comments).toBe(1);
  expect(Buffer.compare(Buffer.from(bytes.subarray(0, file.length)), Buffer.from(file))).toBe(0);
  expect(rectangles).toHaveLength(1);
  const [mark] = (await annotationsOf(bytes, 1)).filter(({ subtype }) => subtype === 'Highlight');
  // Six units of sixteen points stand before the words.
  expect(mark!.rect[0]).toBeCloseTo(100 + 6 * 16, 0);
  expect(mark!.rect[2]).toBeCloseTo(100 + 9 * 16, 0);
  expect(mark!.rect[1]).toBeLessThanOrEqual(701);
  expect(mark!.contentsObj?.str).toBe('■ 建议修改\n问题');
  expect(mark!.titleObj?.str).toBe('李某');
  expect((await readPdf(bytes)).text).toBe((await readPdf(file)).text);
});

test('words over two lines are one highlight with a quadrilateral for each', async () => {
  const file = makePdf([
    {
      texts: [
        { text: '第一条 本单位招聘工作人员应当年满十八周岁并且一律只招收', x: 60, y: 700 },
        { text: '男性职工，其他人员不予录用。', x: 60, y: 676 },
      ],
    },
  ]);
  const { bytes, rectangles } = await noted(file, '招收男性');
  expect(rectangles).toHaveLength(2);
  const [mark] = (await annotationsOf(bytes, 1)).filter(({ subtype }) => subtype === 'Highlight');
  expect(mark!.quadPoints).toHaveLength(16);
});

test('on a turned page the highlight stands where the words stand in the page’s own space', async () => {
  const turned = makePdf([{ rotate: 90, texts: [{ text: '招聘限男性。', x: 100, y: 700 }] }]);
  const { rectangles, bytes } = await noted(turned, '限男性');
  const [mark] = (await annotationsOf(bytes, 1)).filter(({ subtype }) => subtype === 'Highlight');
  expect(rectangles.length).toBeGreaterThan(0);
  expect(mark!.rect[0]).toBeCloseTo(100 + 2 * 16, 0);
  expect(mark!.rect[2]).toBeCloseTo(100 + 5 * 16, 0);
});

test('without a place nothing is written', async () => {
  const file = makePdf([{ texts: [{ text: '第一条 甲。', x: 100, y: 700 }] }]);
  const made = await annotatePdf(file, [{ rectangles: [], text: 'x', level: 'revise' }], author);
  expect(made).toMatchObject({ comments: 0 });
  expect(Buffer.compare(Buffer.from(made.bytes), Buffer.from(file))).toBe(0);
});

test('a protected file is marked with its password, and stays protected', async () => {
  const file = makePdf([{ texts: [{ text: '招聘限男性。', x: 100, y: 700 }] }], { password: '秘密1' });
  const { bytes, comments } = await noted(file, '限男性', '秘密1');
  expect(comments).toBe(1);
  await expect(readPdf(bytes)).rejects.toMatchObject({ code: 'encrypted' });
  const [mark] = await annotationsOf(bytes, 1, '秘密1');
  expect(mark!.contentsObj?.str).toBe('■ 建议修改\n问题');
});
