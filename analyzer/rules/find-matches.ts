import type { CompiledPart, CompiledPattern, Match, Stretch } from './match.ts';
import type { Quantity } from './numbers.ts';
import type { Comparison } from './pattern.ts';

/**
 * What a search works with: rows that are used again, as a match is found in one of four searches only. A token is a
 * word or a number that the pattern can use; a partial match ends with a token.
 */
class Rows {
  tokens = 0;
  partials = 0;
  /** Of tokens: where they stand, and one bit for each part that they fit. */
  start = new Int32Array(256);
  end = new Int32Array(256);
  parts = new Int32Array(256);
  /** Of partial matches: the last token, the partial match it goes on from, and the one made before it for the part. */
  token = new Int32Array(256);
  from = new Int32Array(256);
  earlier = new Int32Array(256);

  addToken(start: number, end: number, parts: number): void {
    const at = this.tokens++;
    if (at === this.start.length) {
      this.start = doubled(this.start);
      this.end = doubled(this.end);
      this.parts = doubled(this.parts);
    }
    this.start[at] = start;
    this.end[at] = end;
    this.parts[at] = parts;
  }

  addPartial(token: number, from: number, earlier: number): number {
    const at = this.partials++;
    if (at === this.token.length) {
      this.token = doubled(this.token);
      this.from = doubled(this.from);
      this.earlier = doubled(this.earlier);
    }
    this.token[at] = token;
    this.from[at] = from;
    this.earlier[at] = earlier;
    return at;
  }
}

function doubled(row: Int32Array): Int32Array<ArrayBuffer> {
  const longer = new Int32Array(2 * row.length);
  longer.set(row);
  return longer;
}

const NONE = -1;
const rows = new Rows();
/** For each part of the pattern the partial match that ends there and was made last; a pattern has at most 30. */
const latest = new Int32Array(32);

/**
 * One pass over the hits: for every part the partial matches that
 * end there are kept, and a hit extends the nearest one that ends before it and within the gap.
 */
export function findMatches(pattern: CompiledPattern, stretch: Stretch): Match[] {
  readTokens(pattern, stretch);
  const { parts } = pattern;
  const last = lastWord(parts);
  const found: Match[] = [];
  latest.fill(NONE);
  rows.partials = 0;
  let from = stretch.start;
  for (let t = 0; t < rows.tokens; t++) {
    const start = rows.start[t]!;
    if (start < from) continue;
    const fitting = rows.parts[t]!;
    for (let p = parts.length - 1; p >= 0; p--) {
      if ((fitting & (1 << p)) === 0) continue;
      const part = parts[p]!;
      const before = previousWord(parts, p);
      let reached = NONE;
      if (before < 0) {
        if (p > 0 && parts[p - 1]!.edge === 'start' && !nearStart(stretch, start, part.gap)) continue;
      } else {
        reached = nearest(latest[before]!, start, part.gap);
        if (reached === NONE) continue;
      }
      latest[p] = rows.addPartial(t, reached, latest[p]!);
      if (p !== last) continue;
      const end = rows.end[t]!;
      if (parts.at(-1)!.edge === 'end' && !nearEnd(stretch, end, parts.at(-1)!.gap)) continue;
      found.push(matchOf(latest[p]!));
      latest.fill(NONE);
      rows.partials = 0;
      from = end;
      break;
    }
  }
  return found;
}

function matchOf(partial: number): Match {
  const atoms: Match['atoms'] = [];
  for (let at = partial; at !== NONE; at = rows.from[at]!) {
    const token = rows.token[at]!;
    atoms.push({ start: rows.start[token]!, end: rows.end[token]! });
  }
  atoms.reverse();
  return { start: atoms[0]!.start, end: atoms.at(-1)!.end, atoms };
}

/** For each class the parts of the pattern in hand that it fits, as bits. */
let partsOf = new Int32Array(1 << 14);

function readTokens({ parts, classes }: CompiledPattern, stretch: Stretch): void {
  let highest = 0;
  for (let c = 0; c < classes.length; c++) if (classes[c]! > highest) highest = classes[c]!;
  if (highest >= partsOf.length) partsOf = new Int32Array(2 * highest);
  let hasNumbers = false;
  for (let p = 0; p < parts.length; p++) {
    const own = parts[p]!.classes;
    if (own !== undefined) for (let c = 0; c < own.length; c++) partsOf[own[c]!]! |= 1 << p;
    hasNumbers ||= parts[p]!.number !== undefined;
  }
  rows.tokens = 0;
  const { hits } = stretch;
  for (let h = 0; h < hits.length; h++) {
    const hit = hits[h]!;
    const own = hit.classes;
    let fitting = 0;
    for (let i = 0; i < own.length; i++) if (own[i]! <= highest) fitting |= partsOf[own[i]!]!;
    if (fitting !== 0) rows.addToken(hit.start, hit.end, fitting);
  }
  for (let c = 0; c < classes.length; c++) partsOf[classes[c]!] = 0;
  if (hasNumbers) addNumbers(parts, stretch);
}

/** Numbers among the words, in order of the text, of those that begin together the longest first. */
function addNumbers(parts: readonly CompiledPart[], stretch: Stretch): void {
  const tokens = Array.from({ length: rows.tokens }, (_, t) => ({
    start: rows.start[t]!,
    end: rows.end[t]!,
    fitting: rows.parts[t]!,
  }));
  for (const number of stretch.numbers()) {
    const fitting = parts.reduce((bits, part, p) => (fits(part, number) ? bits | (1 << p) : bits), 0);
    if (fitting !== 0) tokens.push({ start: number.start, end: number.end, fitting });
  }
  rows.tokens = 0;
  tokens.sort((a, b) => a.start - b.start || b.end - a.end);
  for (const { start, end, fitting } of tokens) rows.addToken(start, end, fitting);
}

function fits({ number: wanted }: CompiledPart, { measure, value }: Quantity): boolean {
  if (wanted === undefined || measure !== wanted.measure) return false;
  return wanted.compare === null || holds(value, wanted.compare.op, wanted.compare.value);
}

function holds(value: number, op: Comparison, limit: number): boolean {
  if (op === '<') return value < limit;
  if (op === '<=') return value <= limit;
  if (op === '>') return value > limit;
  if (op === '>=') return value >= limit;
  return value === limit;
}

function previousWord(parts: readonly CompiledPart[], p: number): number {
  for (let i = p - 1; i >= 0; i--) if (parts[i]!.edge === undefined) return i;
  return -1;
}

function lastWord(parts: readonly CompiledPart[]): number {
  return previousWord(parts, parts.length);
}

const LONGEST_WORD = 64;

/** Of the partial matches of a part the one that ends nearest before an offset, within the gap. */
function nearest(partial: number, start: number, gap: number): number {
  const { token, end, earlier } = rows;
  let best = NONE;
  let bestEnd = NONE;
  for (let at = partial; at !== NONE; at = earlier[at]!) {
    const to = end[token[at]!]!;
    // Partial matches stand in order of their last words; a word is never longer than this.
    if (start - to > gap + LONGEST_WORD) break;
    if (to > start || start - to > gap || to <= bestEnd) continue;
    best = at;
    bestEnd = to;
  }
  return best;
}

function nearStart(stretch: Stretch, at: number, gap: number): boolean {
  for (let i = at; i >= Math.max(stretch.start, at - gap); i--) if (stretch.isClauseStart(i)) return true;
  return false;
}

function nearEnd(stretch: Stretch, at: number, gap: number): boolean {
  for (let i = at; i <= Math.min(stretch.end, at + gap); i++) if (stretch.isClauseEnd(i)) return true;
  return false;
}
