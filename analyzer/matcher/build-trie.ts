import { ALONE, PAIR_BITS, pairBit, type Trie } from './trie.ts';

/** The terms as a tree, nodes numbered from the root 0: typed arrays, as there are a quarter of a million. */
interface Tree {
  count: number;
  firstChild: Int32Array;
  /** The next child of the same parent; 0 for none. */
  sibling: Int32Array;
  /** What leads to the node. */
  code: Uint16Array;
  /** The term that ends there, or -1. */
  term: Int32Array;
}

/** Folds A–Z to a–z; other characters stay. */
function foldCase(code: number): number {
  return code >= 65 && code <= 90 ? code + 32 : code;
}

/**
 * Builds the trie; the index of a term in `terms` is its id. Terms must differ after case folding. The more often a
 * term is met, the earlier it is to come: codes and places are given out in this order, so that what most texts touch
 * of the arrays lies close together, in the fast part of the memory.
 */
export function buildTrie(terms: readonly string[]): Trie {
  const { code, size } = alphabet(terms);
  const pairs = new Uint32Array(1 << (PAIR_BITS - 5));
  for (const term of terms) {
    if (term.length < 2) continue;
    const bit = pairBit(code[term.charCodeAt(0)]!, code[term.charCodeAt(1)]!);
    pairs[bit >> 5] = pairs[bit >> 5]! | (1 << (bit & 31));
  }
  const { base, check, term } = place(treeOf(terms, code, size), size);
  const cells = new Int32Array(2 * base.length);
  const states = base.length;
  for (let state = 0; state < states; state++) {
    const isLast = base[state] === 0;
    if (term[state]! < 0) cells[2 * state] = base[state]!;
    else cells[2 * state] = -1 - (isLast ? states + term[state]! : base[state]!);
    cells[2 * state + 1] = check[state]!;
  }
  for (const alone of terms) {
    if (alone.length === 1)
      for (const c of [alone, alone.toUpperCase()]) code[c.charCodeAt(0)] = code[c.charCodeAt(0)]! | ALONE;
  }
  return { code, cells, term, pairs, lengths: Uint8Array.from(terms, (t) => t.length) };
}

function treeOf(terms: readonly string[], codes: Uint16Array, size: number): Tree {
  const room = terms.reduce((sum, term) => sum + term.length, 1);
  const firstChild = new Int32Array(room);
  const sibling = new Int32Array(room);
  const code = new Uint16Array(room);
  const term = new Int32Array(room).fill(-1);
  /** The root has thousands of children: by their codes. */
  const top = new Int32Array(size);
  let count = 1;
  const add = (parent: number, c: number): number => {
    code[count] = c;
    sibling[count] = firstChild[parent]!;
    firstChild[parent] = count;
    return count++;
  };
  for (const [id, word] of terms.entries()) {
    let at = 0;
    for (let i = 0; i < word.length; i++) {
      const c = codes[word.charCodeAt(i)]!;
      let next = i === 0 ? top[c]! : firstChild[at]!;
      while (next !== 0 && code[next] !== c) next = sibling[next]!;
      if (next === 0) next = add(at, c);
      if (i === 0) top[c] = next;
      at = next;
    }
    term[at] = id;
  }
  return { count, firstChild, sibling, code, term };
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
/** After so many places that do not hold the children of a state, such states are laid behind them. */
const TRIES = 16;

/** Lays the trie into base/check arrays: children of a state stand at base[state] + code, and check names the parent. */
function place(tree: Tree, size: number): { base: Int32Array; check: Int32Array; term: Int32Array } {
  const { count, firstChild, sibling } = tree;
  const room = count + 2 * size;
  let check = new Int32Array(room).fill(FREE);
  let base = new Int32Array(room);
  let term = new Int32Array(room).fill(-1);
  /** For a place that is taken one behind it, on the way to the next that is free. */
  let onward = new Int32Array(room);
  let last = 0;
  /** Where children of which there are several are looked for; an only child goes into the first gap. */
  let wide = 1;
  check[0] = -1;
  const reserve = (length: number): void => {
    if (length <= check.length) return;
    const longer = Math.max(length, check.length * 2);
    check = extended(check, longer, FREE);
    base = extended(base, longer, 0);
    term = extended(term, longer, -1);
    onward = extended(onward, longer, 0);
  };
  const free = (from: number): number => {
    let at = from;
    while (at < check.length && check[at] !== FREE) {
      const next = onward[at]!;
      // Half of the way is kept for whoever comes next.
      if (next < check.length && check[next] !== FREE) onward[at] = onward[next]!;
      at = next;
    }
    return at;
  };
  const stateOf = new Int32Array(count);
  const codes: number[] = [];
  // A node is numbered behind its parent, and before the nodes of rarer terms.
  for (let at = 0; at < count; at++) {
    const state = stateOf[at]!;
    term[state] = tree.term[at]!;
    codes.length = 0;
    for (let child = firstChild[at]!; child !== 0; child = sibling[child]!) codes.push(tree.code[child]!);
    if (codes.length === 0) continue;
    const first = Math.min(...codes);
    const widest = Math.max(...codes) - first;
    let position = free(Math.max(codes.length > 1 ? wide : 1, first + 1));
    let tries = 0;
    for (; ; position = free(position + 1)) {
      reserve(position + widest + 1);
      if (isFree(check, position - first, codes)) break;
      if (++tries > TRIES) wide = Math.max(wide, position);
    }
    const b = position - first;
    base[state] = b;
    for (let child = firstChild[at]!; child !== 0; child = sibling[child]!) {
      const place = b + tree.code[child]!;
      stateOf[child] = place;
      check[place] = state;
      onward[place] = place + 1;
      last = Math.max(last, place);
    }
  }
  // Room past the last state, so that base + code never leaves the arrays.
  const length = last + size + 1;
  reserve(length);
  return { base: base.slice(0, length), check: check.slice(0, length), term: term.slice(0, length) };
}

function isFree(check: Int32Array, base: number, codes: readonly number[]): boolean {
  for (const c of codes) if (check[base + c] !== FREE) return false;
  return true;
}

function extended(array: Int32Array<ArrayBuffer>, length: number, empty: number): Int32Array<ArrayBuffer> {
  const longer = new Int32Array(length).fill(empty);
  longer.set(array);
  return longer;
}
