import { makeOle } from '../../package/make-ole.ts';

/** A paragraph of a Word 97 file: its text with the sign that ends it, and its properties as code and operand. */
interface DocParagraph {
  text: string;
  properties?: number[];
  /** Of all its characters. */
  look?: number[];
}

export interface DocParts {
  paragraphs: DocParagraph[];
  footnotes?: string;
  boxes?: string;
  version?: number;
  flags?: number;
  /** Contents of the structures for lists and their instances. */
  lists?: Uint8Array;
  instances?: Uint8Array;
  /** Told to be so many characters longer than it is. */
  missing?: number;
}

/** One property: its code, and its operand in bytes. */
export const property = (code: number, ...operand: number[]): number[] => [
  code & 0xff,
  code >> 8,
  ...operand,
];

const textStart = 2048;
const page = 512;

/** A file of Word 97 of our own: one piece of text, one page of properties of each kind. */
export function makeDoc(parts: DocParts): Uint8Array {
  const { paragraphs, footnotes = '', boxes = '', version = 0xc1, flags = 0, missing = 0 } = parts;
  const main = paragraphs.map(({ text }) => text).join('');
  const text = main + footnotes + boxes;
  const pageStart = Math.ceil((textStart + 2 * text.length) / page) * page;
  const word = new Uint8Array(pageStart + 2 * page);
  const view = new DataView(word.buffer);
  view.setUint16(0, 0xa5ec, true);
  view.setUint16(2, version, true);
  view.setUint16(10, flags | 0x0200, true);
  view.setUint16(32, 14, true);
  view.setUint16(62, 22, true);
  view.setUint32(76, main.length + missing, true);
  view.setUint32(80, footnotes.length, true);
  view.setUint32(100, boxes.length, true);
  view.setUint16(152, 93, true);
  Array.from({ length: text.length }, (_, i) => view.setUint16(textStart + 2 * i, text.charCodeAt(i), true));

  const table: number[] = [];
  const structure = (index: number, content: ArrayLike<number>) => {
    view.setUint32(154 + 8 * index, table.length, true);
    view.setUint32(154 + 8 * index + 4, content.length, true);
    table.push(...Array.from(content));
  };
  structure(0, [0, 0, 0, 0]);
  const u32 = (...values: number[]) => Array.from(new Uint8Array(Uint32Array.from(values).buffer));
  const end = textStart + 2 * text.length;
  structure(33, [2, ...u32(16), ...u32(0, text.length), 0, 0, ...u32(textStart), 0, 0]);
  structure(12, [...u32(textStart, end), ...u32(pageStart / page)]);
  structure(13, [...u32(textStart, end), ...u32(pageStart / page + 1)]);
  fillPage(word, pageStart, paragraphs, 'look');
  fillPage(word, pageStart + page, paragraphs, 'properties');
  if (parts.lists) structure(73, parts.lists);
  if (parts.instances) structure(74, parts.instances);
  return makeOle({ WordDocument: word, '1Table': Uint8Array.from(table) });
}

function fillPage(
  word: Uint8Array,
  at: number,
  paragraphs: DocParagraph[],
  kind: 'look' | 'properties',
): void {
  const view = new DataView(word.buffer, at, page);
  const width = kind === 'look' ? 1 : 13;
  const entries = 4 * (paragraphs.length + 1);
  let offset = textStart;
  let used = page - 1;
  view.setUint8(page - 1, paragraphs.length);
  paragraphs.forEach((paragraph, i) => {
    view.setUint32(4 * i, offset, true);
    offset += 2 * paragraph.text.length;
    view.setUint32(4 * i + 4, offset, true);
    const own = paragraph[kind] ?? [];
    const content = kind === 'look' ? [own.length, ...own] : [0, Math.ceil(own.length / 2) + 1, 0, 0, ...own];
    used = (used - content.length) & ~1;
    word.set(content, at + used);
    view.setUint8(entries + width * i, used / 2);
  });
}
