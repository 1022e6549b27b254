/**
 * An Aho–Corasick automaton in double-array form: every term is found in one pass over the text, whatever
 * their number. Characters are first mapped to small codes (letters case-folded), so that the arrays stay
 * dense and a character no term holds leads straight to the root.
 */
export interface Automaton {
  /** UTF-16 unit -> alphabet code; 0 for characters in no term. */
  code: Uint16Array;
  base: Int32Array;
  check: Int32Array;
  fail: Int32Array;
  /** Term that ends in the state, or -1. */
  term: Int32Array;
  /** Next state on the failure path with a term, or 0. */
  link: Int32Array;
  /** Length of each term in UTF-16 units. */
  lengths: Int32Array;
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

/** Builds the automaton; the index of a term in `terms` is its id. Terms must differ after case folding. */
export function buildAutomaton(terms: readonly string[]): Automaton {
  const { code, size } = alphabet(terms);
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
  }
  const arrays = place(root, size);
  const { base, check, term } = arrays;
  const fail = new Int32Array(base.length);
  const link = new Int32Array(base.length);
  const queue: Node[] = [];
  for (const child of root.children.values()) queue.push(child);
  for (let head = 0; head < queue.length; head++) {
    const at = queue[head]!;
    const f = fail[at.state]!;
    link[at.state] = term[f]! >= 0 ? f : link[f]!;
    for (const [c, child] of at.children) {
      let back = f;
      let target = step(base, check, back, c);
      while (target === 0 && back !== 0) {
        back = fail[back]!;
        target = step(base, check, back, c);
      }
      fail[child.state] = target;
      queue.push(child);
    }
  }
  return { code, base, check, fail, term, link, lengths: Int32Array.from(terms, (t) => t.length) };
}

function step(base: Int32Array, check: Int32Array, state: number, c: number): number {
  const target = base[state]! + c;
  return check[target] === state && target !== 0 ? target : 0;
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

/** Hits in parallel arrays, ordered by where they end; of hits that end together the longest comes first. */
export interface RawHits {
  term: Int32Array;
  end: Int32Array;
  length: number;
}

/** One pass over the text. */
export function scan(automaton: Automaton, text: string): RawHits {
  const { code, base, check, fail, term, link } = automaton;
  let terms = new Int32Array(1024);
  let ends = new Int32Array(1024);
  let count = 0;
  let state = 0;
  for (let i = 0; i < text.length; i++) {
    const c = code[text.charCodeAt(i)]!;
    if (c === 0) {
      state = 0;
      continue;
    }
    for (;;) {
      const target = base[state]! + c;
      if (check[target] === state && target !== 0) {
        state = target;
        break;
      }
      if (state === 0) break;
      state = fail[state]!;
    }
    for (let s = term[state]! >= 0 ? state : link[state]!; s !== 0; s = link[s]!) {
      if (count === terms.length) {
        terms = grown(terms);
        ends = grown(ends);
      }
      terms[count] = term[s]!;
      ends[count++] = i + 1;
    }
  }
  return { term: terms, end: ends, length: count };
}

function grown(array: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(array.length * 2);
  larger.set(array);
  return larger;
}
