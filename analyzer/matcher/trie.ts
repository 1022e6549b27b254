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
  /** Two places a state, so that one fetch from memory brings both: where its children stand, and its parent. */
  cells: Int32Array;
  /** Term that ends in the state, or -1. */
  term: Int32Array;
  /** One bit for the first two codes of each term, by `pairBit`. */
  pairs: Uint32Array;
  /** Length of each term in UTF-16 units; none is longer than 255. */
  lengths: Uint8Array;
}

const ALONE = 0x8000;
const CODE = 0x7fff;
const PAIR_BITS = 18;

function pairBit(first: number, second: number): number {
  return (Math.imul(first, 0x9e35) + second) & ((1 << PAIR_BITS) - 1);
}

interface Node {
  children: Map<number, Node>;
  term: number;
  state: number;
}

const node = (): Node => ({ children: new Map(), term: -1, state: 0 });

/** Folds A–Z to a–z; other characters stay. */
function foldCase(code: number): number {
  return code >= 65 && code <= 90 ? code + 32 : code;
}

/** Builds the trie; the index of a term in `terms` is its id. Terms must differ after case folding. */
export function buildTrie(terms: readonly string[]): Trie {
  const { code, size } = alphabet(terms);
  const pairs = new Uint32Array(1 << (PAIR_BITS - 5));
  const root = node();
  for (const [id, term] of terms.entries()) {
    let at = root;
    for (let i = 0; i < term.length; i++) {
      const c = code[term.charCodeAt(i)]!;
      let next = at.children.get(c);
      if (next === undefined) {
        next = node();
        at.children.set(c, next);
      }
      at = next;
    }
    at.term = id;
    if (term.length > 1) {
      const bit = pairBit(code[term.charCodeAt(0)]!, code[term.charCodeAt(1)]!);
      pairs[bit >> 5] = pairs[bit >> 5]! | (1 << (bit & 31));
    }
  }
  const { base, check, term } = place(root, size);
  const cells = new Int32Array(2 * base.length);
  for (let state = 0; state < base.length; state++) {
    cells[2 * state] = base[state]!;
    cells[2 * state + 1] = check[state]!;
  }
  for (const alone of terms) {
    if (alone.length === 1)
      for (const c of [alone, alone.toUpperCase()]) code[c.charCodeAt(0)] = code[c.charCodeAt(0)]! | ALONE;
  }
  return { code, cells, term, pairs, lengths: Uint8Array.from(terms, (t) => t.length) };
}

function alphabet(terms: readonly string[]): { code: Uint16Array; size: number } {
  const code = new Uint16Array(65536);
  let size = 1;
  for (const term of terms) {
    for (let i = 0; i < term.length; i++) {
      const c = foldCase(term.charCodeAt(i));
      if (code[c] === 0) code[c] = size++;
    }
  }
  for (let c = 65; c <= 90; c++) code[c] = code[c + 32]!;
  return { code, size };
}

const FREE = -2;
/** Above this share of taken places a stretch of the arrays is not searched again (as in Darts). */
const FULL = 0.95;

/** Lays the trie into base/check arrays: children of a state stand at base[state] + code, and check names the parent. */
function place(root: Node, size: number): { base: Int32Array; check: Int32Array; term: Int32Array } {
  let check = new Int32Array(4096).fill(FREE);
  let base = new Int32Array(4096);
  let term = new Int32Array(4096).fill(-1);
  let last = 0;
  let from = 1;
  check[0] = -1;
  const reserve = (length: number): void => {
    if (length <= check.length) return;
    const longer = Math.max(length, check.length * 2);
    check = extended(check, longer, FREE);
    base = extended(base, longer, 0);
    term = extended(term, longer, -1);
  };
  const queue: Node[] = [root];
  for (let head = 0; head < queue.length; head++) {
    const at = queue[head]!;
    term[at.state] = at.term;
    const codes = [...at.children.keys()].sort((a, b) => a - b);
    const first = codes[0];
    if (first === undefined) continue;
    const widest = codes.at(-1)! - first;
    let position = Math.max(from, first + 1);
    let taken = 0;
    let firstFree = -1;
    for (; ; position++) {
      reserve(position + widest + 1);
      if (check[position] !== FREE) {
        taken++;
        continue;
      }
      if (firstFree < 0) firstFree = position;
      const b = position - first;
      if (codes.every((c) => check[b + c] === FREE)) break;
    }
    const searched = position - Math.max(from, first + 1) + 1;
    if (taken / searched >= FULL) from = position;
    else if (firstFree > from && first + 1 <= from) from = firstFree;
    const b = position - first;
    base[at.state] = b;
    for (const c of codes) {
      const child = at.children.get(c)!;
      child.state = b + c;
      check[child.state] = at.state;
      last = Math.max(last, child.state);
      queue.push(child);
    }
  }
  // Room past the last state, so that base + code never leaves the arrays.
  const length = last + size + 1;
  reserve(length);
  return { base: base.slice(0, length), check: check.slice(0, length), term: term.slice(0, length) };
}

function extended(array: Int32Array<ArrayBuffer>, length: number, empty: number): Int32Array<ArrayBuffer> {
  const longer = new Int32Array(length).fill(empty);
  longer.set(array);
  return longer;
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
  const { code, pairs } = trie;
  hits.length = 0;
  let next = from < to ? code[codes[from]!]! : 0;
  for (let i = from; i < to; i++) {
    const c = next;
    next = i + 1 < to ? code[codes[i + 1]!]! : 0;
    if (c === 0) continue;
    if (c < ALONE) {
      const bit = pairBit(c, next & CODE);
      if ((pairs[bit >> 5]! & (1 << (bit & 31))) === 0) continue;
    }
    walk(trie, codes, i, to, hits);
  }
}

/** Notes every term that begins at a place. */
function walk(
  { code, cells, term }: Trie,
  codes: Uint16Array,
  start: number,
  to: number,
  hits: RawHits,
): void {
  const first = hits.length;
  let state = 0;
  for (let i = start; i < to; i++) {
    const c = code[codes[i]!]! & CODE;
    const child = cells[2 * state]! + c;
    if (c === 0 || cells[2 * child + 1] !== state) break;
    state = child;
    const id = term[state]!;
    if (id < 0) continue;
    if (hits.length === hits.term.length) grow(hits);
    hits.term[hits.length] = id;
    hits.start[hits.length++] = start;
  }
  // The walk meets the shortest first.
  for (let a = first, b = hits.length - 1; a < b; a++, b--) {
    const shorter = hits.term[a]!;
    hits.term[a] = hits.term[b]!;
    hits.term[b] = shorter;
  }
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
