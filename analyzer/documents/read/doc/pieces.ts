import { damagedError } from '../read-error.ts';
import type { Bytes } from './bytes.ts';
import { type DocFile, fib } from './fib.ts';

/** A stretch of the text and where its characters lie in the WordDocument stream. */
interface Piece {
  /** First and last-but-one character. */
  start: number;
  end: number;
  offset: number;
  /** Bytes a character. */
  width: 1 | 2;
}

/** All texts of the file one after the other, and where each character lies. */
export interface DocText {
  text: string;
  /** Offset in the WordDocument stream; -1 beyond the text. */
  offsetOf(character: number): number;
}

/** @throws ReadError `damaged` */
export function readPieces(file: DocFile): DocText {
  const pieces = pieceTable(file.structure(fib.pieces));
  if (pieces.length === 0) throw damagedError('正文索引缺失', 'the index of its text is missing');
  const texts: string[] = [];
  const kept: Piece[] = [];
  let at = 0;
  for (const piece of pieces) {
    const bytes = file.word.slice(piece.offset, (piece.end - piece.start) * piece.width).bytes;
    const text = new TextDecoder(piece.width === 1 ? 'windows-1252' : 'utf-16le', { ignoreBOM: true }).decode(
      bytes.subarray(0, bytes.length - (bytes.length % piece.width)),
    );
    // Pieces that overlap or leave gaps are those of broken files: the text goes on where the last ended.
    kept.push({ ...piece, start: at, end: at + text.length });
    texts.push(text);
    at += text.length;
    if (at > file.word.length) break;
  }
  return { text: texts.join(''), offsetOf: (character) => offsetIn(kept, character) };
}

function offsetIn(pieces: readonly Piece[], character: number): number {
  let low = 0;
  let high = pieces.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (pieces[middle]!.end > character) high = middle;
    else low = middle + 1;
  }
  const piece = pieces[low];
  return piece && character >= piece.start ? piece.offset + (character - piece.start) * piece.width : -1;
}

/** The piece table stands last in the Clx ([MS-DOC] 2.9.38), after the properties that pieces share. */
function pieceTable(clx: Bytes): Piece[] {
  let at = 0;
  while (at < clx.length && clx.u8(at) === 1) at += 3 + clx.u16(at + 1);
  if (clx.u8(at) !== 2) return [];
  const plc = clx.slice(at + 5, clx.u32(at + 1));
  const count = Math.floor((plc.length - 4) / 12);
  const pieces: Piece[] = [];
  for (let i = 0; i < count; i++) {
    const start = plc.u32(4 * i);
    const end = plc.u32(4 * i + 4);
    const field = plc.u32(4 * (count + 1) + 8 * i + 2);
    const narrow = (field & 0x40000000) !== 0;
    const offset = field & 0x3fffffff;
    if (end > start)
      pieces.push({ start, end, offset: narrow ? offset >>> 1 : offset, width: narrow ? 1 : 2 });
  }
  return pieces;
}
