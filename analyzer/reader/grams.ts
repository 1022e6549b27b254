/** Pieces of one to three characters, by which the second reader knows a sentence. A piece has a number below `SLOTS`. */
export const SLOTS = 1 << 17;

/** Stand before and behind every sentence. */
const OPEN = 1;
const CLOSE = 2;
const DIGIT = 48;

/** A piece of a text: its number, and where it stands. */
type Visit = (slot: number, from: number, to: number) => void;

/** Visits the pieces of a stretch of a text. Digits in a row count as one, capitals as small letters. */
export function visitGrams(codes: Uint16Array, start: number, end: number, visit: Visit): void {
  let before = 0;
  let beforeFrom = start;
  let last = OPEN;
  let lastFrom = start;
  for (let i = start; i <= end; i++) {
    const code = i === end ? CLOSE : folded(codes[i]!);
    if (code === DIGIT && last === DIGIT) continue;
    const to = Math.min(i + 1, end);
    visit(slotOf(code), i, to);
    const two = (Math.imul(last, 0x10001) + Math.imul(code, 31)) | 0;
    visit(slotOf(two ^ 0x51ed270b), lastFrom, to);
    if (before !== 0)
      visit(slotOf(Math.imul(two, 0x01000193) ^ Math.imul(before, 0x27d4eb2f) ^ 0x3c6ef372), beforeFrom, to);
    before = last;
    beforeFrom = lastFrom;
    last = code;
    lastFrom = i;
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
