import { openOle } from '../../package/ole-file.ts';
import { damagedError, encryptedError, oldWordError } from '../read-error.ts';
import { Bytes } from './bytes.ts';

/** The streams of a Word 97–2003 file and what its head (the FIB, [MS-DOC] 2.5) says of them. */
export interface DocFile {
  word: Bytes;
  table: Bytes;
  data: Bytes;
  /** Lengths in characters of the texts that follow one another: main, footnotes, headers … */
  counts: {
    main: number;
    footnotes: number;
    headers: number;
    macros: number;
    comments: number;
    endnotes: number;
    boxes: number;
  };
  /** A structure in the table stream by its index in FibRgFcLcb97. */
  structure(index: number): Bytes;
  /** Where it begins: some go on after the length that is told. */
  offsetOf(index: number): number;
}

/** Indices in FibRgFcLcb97. */
export const fib = {
  styles: 1,
  commentReferences: 4,
  commentTexts: 5,
  characterPages: 12,
  paragraphPages: 13,
  fonts: 15,
  pieces: 33,
  authors: 51,
  lists: 73,
  listInstances: 74,
} as const;

const word97 = 0xc0;
const word6 = 0x65;
const firstPair = 154;

/** @throws ReadError `damaged`, `encrypted` or `old-word` */
export function openDoc(bytes: Uint8Array): DocFile {
  const ole = openOle(bytes);
  const stream = ole.read('WordDocument');
  if (!stream || stream.length < 68) throw damagedError('正文流缺失', 'its text stream is missing');
  const word = new Bytes(stream);
  const version = word.u16(2);
  const flags = word.u16(10);
  // Word 97 and all that came after, WPS among them, write this number or a higher one.
  if (version === 0) throw damagedError('文件头有误', 'its head is wrong');
  if (version < word97) throw oldWordError(version <= word6 ? 'Word 6.0' : 'Word 95');
  if (flags & 0x0100) throw encryptedError();
  const named = flags & 0x0200 ? '1Table' : '0Table';
  const table = ole.read(named) ?? ole.read(named === '1Table' ? '0Table' : '1Table');
  if (!table) throw damagedError('表格流缺失', 'its table stream is missing');
  const pairs = word.u16(152);
  const offsetOf = (index: number) => (index < pairs ? word.u32(firstPair + 8 * index) : 0);
  const tables = new Bytes(table);
  return {
    word,
    table: tables,
    data: new Bytes(ole.read('Data') ?? new Uint8Array()),
    counts: {
      main: word.u32(76),
      footnotes: word.u32(80),
      headers: word.u32(84),
      macros: word.u32(88),
      comments: word.u32(92),
      endnotes: word.u32(96),
      boxes: word.u32(100),
    },
    structure: (index) =>
      tables.slice(offsetOf(index), index < pairs ? word.u32(firstPair + 8 * index + 4) : 0),
    offsetOf,
  };
}
