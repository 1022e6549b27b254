/**
 * All terms in one trie, in double-array form (base and check), behind a filter of character pairs: one pass over
 * the text looks at every place, but in most places the first two characters begin no term, and one bit says so.
 * Characters are first mapped to small codes (letters case-folded), so that the arrays stay dense. No term is
 * longer than a clause, so the walks are short and a pass is linear in the text. Against an automaton with failure
 * links the arrays are half as large, a place costs less, and hits come ordered by where they begin.
 */
export interface Trie {
  /** UTF-16 unit -> alphabet code, with `ALONE` where the character is a term by itself; 0 for those in no term. */
  code: Uint16Array;
  /**
   * Two places a state, so that one fetch from memory brings both: where its children stand, and its parent. Where a
   * term ends in the state, the first is `-1 - place` if longer ones go on, else `-1 - (number of states + term)`.
   */
  cells: Int32Array;
  /** Term that ends in the state, or -1. */
  term: Int32Array;
  /** One bit for the first two codes of each term, by `pairBit`. */
  pairs: Uint32Array;
  /** Length of each term in UTF-16 units; none is longer than 255. */
  lengths: Uint8Array;
}

export const ALONE = 0x8000;
const CODE = 0x7fff;
/** No term is longer, and so no more of them begin at one place. */
const LONGEST = 256;
export const PAIR_BITS = 18;

export function pairBit(first: number, second: number): number {
  return (Math.imul(first, 0x9e35) + second) & ((1 << PAIR_BITS) - 1);
}

/** Hits in parallel arrays, ordered by where they start; of hits that start together the longest comes first. */
export interface RawHits {
  term: Int32Array;
  /** Counted from the beginning of the codes. */
  start: Int32Array;
  length: number;
}

export function noHits(): RawHits {
  return { term: new Int32Array(1024), start: new Int32Array(1024), length: 0 };
}

/** One pass over a stretch of UTF-16 units. The hits are written over those that `hits` held. */
export function scan(trie: Trie, codes: Uint16Array, from: number, to: number, hits: RawHits): void {
  const { code, pairs, cells, term } = trie;
  const states = term.length;
  const root = cells[0]!;
  let length = 0;
  let { term: terms, start: starts } = hits;
  let next = from < to ? code[codes[from]!]! : 0;
  for (let i = from; i < to; i++) {
    const c = next;
    next = i + 1 < to ? code[codes[i + 1]!]! : 0;
    if (c === 0) continue;
    const bit = pairBit(c & CODE, next & CODE);
    const mayGoOn = (pairs[bit >> 5]! >> (bit & 31)) & 1;
    if (c < ALONE && mayGoOn === 0) continue;
    if (length + LONGEST > terms.length) {
      grow(hits);
      terms = hits.term;
      starts = hits.start;
    }
    let state = root + (c & CODE);
    let base = cells[2 * state]!;
    const alone = c < ALONE ? -1 : -1 - base >= states ? -1 - base - states : term[state]!;
    // The characters of the pair may both begin terms, but no term together, nor the first.
    if (mayGoOn !== 0 && cells[2 * state + 1] === 0) {
      const first = length;
      if (base < 0) base = -1 - base;
      for (let j = i + 1; j < to && base < states; j++) {
        const child = base + (code[codes[j]!]! & CODE);
        // No state has a child by the code 0, which stands for what is in no term.
        if (cells[2 * child + 1] !== state) break;
        state = child;
        base = cells[2 * child]!;
        if (base >= 0) continue;
        base = -1 - base;
        terms[length] = base >= states ? base - states : term[state]!;
        starts[length++] = i;
      }
      // The walk meets the shortest first.
      for (let a = first, b = length - 1; a < b; a++, b--) {
        const shorter = terms[a]!;
        terms[a] = terms[b]!;
        terms[b] = shorter;
      }
    }
    if (alone < 0) continue;
    terms[length] = alone;
    starts[length++] = i;
  }
  hits.length = length;
}

function grow(hits: RawHits): void {
  const larger = (array: Int32Array) => {
    const grown = new Int32Array(array.length * 2);
    grown.set(array);
    return grown;
  };
  hits.term = larger(hits.term);
  hits.start = larger(hits.start);
}
