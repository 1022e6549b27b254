/** Pieces of one to three characters, by which the second reader knows a sentence. A piece has a number below `SLOTS`. */
export const SLOTS = 1 << 19;

/** Stand before and behind every sentence. */
const OPEN = 1;
const CLOSE = 2;
const DIGIT = 48;

/** Every character but the first ends three pieces: itself, with the one before, and with the two before. */
const PIECES = 3;
/** The first has only the sign before it. */
const FIRST = 2;

/**
 * The pieces of a stretch of a text. Digits in a row count as one, capitals as small letters. They are written into a
 * row that is used again: every sentence of a draft is read, and a call for each piece costs more than the piece.
 */
export class Grams {
  slots = new Int32Array(PIECES * 2048);
  count = 0;
  /** Where each character begins, by its place in the stretch (digits in a row are one). */
  #starts = new Int32Array(2048);
  #start = 0;
  #end = 0;

  read(codes: Uint16Array, start: number, end: number): void {
    if (end - start >= this.#starts.length) this.#makeRoom(end - start + 1);
    const { slots } = this;
    const starts = this.#starts;
    this.#start = start;
    this.#end = end;
    let before = 0;
    let last = OPEN;
    let read = 0;
    let count = 0;
    for (let i = start; i <= end; i++) {
      const code = i === end ? CLOSE : folded(codes[i]!);
      if (code === DIGIT && last === DIGIT) continue;
      starts[read++] = i;
      slots[count++] = slotOf(code);
      const two = (Math.imul(last, 0x10001) + Math.imul(code, 31)) | 0;
      slots[count++] = slotOf(two ^ 0x51ed270b);
      if (before !== 0)
        slots[count++] = slotOf(Math.imul(two, 0x01000193) ^ Math.imul(before, 0x27d4eb2f) ^ 0x3c6ef372);
      before = last;
      last = code;
    }
    this.count = count;
  }

  /** Where a piece stands, by its number in the row. */
  placeOf(piece: number): { start: number; end: number } {
    const isFirst = piece < FIRST;
    const character = isFirst ? 0 : 1 + Math.floor((piece - FIRST) / PIECES);
    const reach = isFirst ? piece : (piece - FIRST) % PIECES;
    const start = character < reach ? this.#start : this.#starts[character - reach]!;
    return { start, end: Math.min(this.#starts[character]! + 1, this.#end) };
  }

  #makeRoom(length: number): void {
    this.slots = new Int32Array(2 * PIECES * length);
    this.#starts = new Int32Array(2 * length);
  }
}

function folded(code: number): number {
  if (code >= 48 && code <= 57) return DIGIT;
  return code >= 65 && code <= 90 ? code + 32 : code;
}

/** Spreads neighbouring numbers over all slots (the finaliser of lowbias32). */
function slotOf(piece: number): number {
  let x = piece;
  x = Math.imul(x ^ (x >>> 16), 0x21f0aaad);
  x = Math.imul(x ^ (x >>> 15), 0x735a2d97);
  return (x ^ (x >>> 15)) & (SLOTS - 1);
}
