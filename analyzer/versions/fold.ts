import { isWordChar } from '../draft/characters.ts';
import { characterTable } from '../draft/normalise.ts';

/**
 * A text as versions of it are compared: without layout, and with the one form of every sign. Two versions come
 * from different files as a rule: their spaces, line ends and half-width commas say nothing.
 */
export interface Folded {
  text: string;
  /** Offset in the source of each character of `text`, and one more for its end. */
  at: Int32Array;
}

const SPACE = 32;
const table = characterTable('');

/** Keeps a space only between two Latin words or numbers, where it parts them. */
export function fold(source: string): Folded {
  const codes = new Uint16Array(source.length);
  const at = new Int32Array(source.length + 1);
  let length = 0;
  let space = -1;
  for (let i = 0; i < source.length; i++) {
    const code = table[source.charCodeAt(i)]!;
    if (code <= SPACE) {
      if (code === SPACE && space < 0) space = i;
      continue;
    }
    if (space >= 0) {
      if (length > 0 && isWordChar(codes[length - 1]!) && isWordChar(code)) {
        codes[length] = SPACE;
        at[length++] = space;
      }
      space = -1;
    }
    codes[length] = code;
    at[length++] = i;
  }
  at[length] = source.length;
  return { text: textOf(codes.subarray(0, length)), at: at.subarray(0, length + 1) };
}

/** The folded offset of the first character that stands at or behind a source offset. */
export function foldedAt({ at }: Folded, offset: number): number {
  let low = 0;
  let high = at.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (at[middle]! >= offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The source range of a folded range, without the layout around it. */
export function unfold({ at }: Folded, start: number, end: number): { start: number; end: number } {
  if (end <= start) return { start: at[start]!, end: at[start]! };
  return { start: at[start]!, end: at[end - 1]! + 1 };
}

/** In pieces: codes are arguments. Lone surrogates stay what they are. */
function textOf(codes: Uint16Array): string {
  const piece = 8192;
  let text = '';
  for (let i = 0; i < codes.length; i += piece) text += String.fromCharCode(...codes.subarray(i, i + piece));
  return text;
}
