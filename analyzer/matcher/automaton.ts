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
export function foldCase(code: number): number {
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
      if (next === undefined) at.children.set(c, (next = node()));
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

/** Lays the trie into base/check arrays: children of a state stand at base[state] + code, and check names the parent. */
function place(root: Node, size: number): { base: Int32Array; check: Int32Array; term: Int32Array } {
  const check: number[] = [-1];
  const base: number[] = [];
  const used = (i: number): boolean => (check[i] ?? -2) !== -2;
  const term: number[] = [-1];
  let lowest = 1;
  const queue: Node[] = [root];
  for (let head = 0; head < queue.length; head++) {
    const at = queue[head]!;
    term[at.state] = at.term;
    const codes = [...at.children.keys()].sort((a, b) => a - b);
    if (codes.length === 0) continue;
    while (used(lowest)) lowest++;
    let b = Math.max(1, lowest - codes[0]!);
    while (codes.some((c) => used(b + c))) b++;
    base[at.state] = b;
    for (const c of codes) {
      const child = at.children.get(c)!;
      child.state = b + c;
      while (check.length <= child.state) check.push(-2);
      check[child.state] = at.state;
      queue.push(child);
    }
  }
  // Room past the last state so that base + code never leaves the arrays.
  const length = check.length + size + 1;
  const filled = (values: number[], empty: number) =>
    Int32Array.from({ length }, (_, i) => values[i] ?? empty);
  return { base: filled(base, 0), check: filled(check, -2), term: filled(term, -1) };
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
