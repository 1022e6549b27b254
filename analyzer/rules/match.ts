import type { Hit } from '../matcher/hits.ts';
import type { LexiconBuilder } from '../matcher/lexicon.ts';
import type { Needs } from '../matcher/watch-for.ts';
import type { Quantity } from './numbers.ts';
import { type Comparison, PatternError, parsePattern } from './pattern.ts';

/** A pattern with its classes numbered, ready to meet hits: plain JSON, as it stands in the compiled knowledge. */
export interface CompiledPattern {
  source: string;
  parts: CompiledPart[];
  /** All classes it names. */
  classes: number[];
}

/** Either a word of some classes, or a number, or an edge of a clause. */
interface CompiledPart {
  gap: number;
  classes?: number[];
  number?: { measure: string; compare: { op: Comparison; value: number } | null };
  edge?: 'start' | 'end';
}

/** No number is written longer: 百分之九十九点九五. */
const LONGEST_NUMBER = 32;

/** The words that every match has, with the room that the gaps and numbers between them take. */
export function needsOf({ parts }: CompiledPattern): Needs {
  let gap = 0;
  return parts.flatMap((part) => {
    gap += part.gap + (part.number === undefined ? 0 : LONGEST_NUMBER);
    if (part.classes === undefined) return [];
    const need = { classes: part.classes, gap };
    gap = 0;
    return [need];
  });
}

export interface Span {
  start: number;
  end: number;
}

/** A match: the ranges of its words and numbers, in order. */
export interface Match extends Span {
  atoms: Span[];
}

/** Numbers the classes of a pattern; throws PatternError where a class is unknown. */
export function compilePattern(source: string, lexicon: LexiconBuilder): CompiledPattern {
  const parts = parsePattern(source).map(({ atom, gap }): CompiledPart => {
    if (atom.type === 'start' || atom.type === 'end') return { gap, edge: atom.type };
    if (atom.type === 'number') {
      const { measure, compare } = atom;
      return { gap, number: { measure, compare } };
    }
    const classes = atom.classes.map((id) => {
      const number = lexicon.classNumber(id);
      if (number === undefined) throw new PatternError(`unknown class {${id}} in “${source}”`);
      return number;
    });
    if (atom.literals.length > 0) classes.push(lexicon.literalClass(atom.literals));
    return { gap, classes };
  });
  return { source, parts, classes: [...new Set(parts.flatMap((part) => part.classes ?? []))] };
}

/** What a pattern is matched against: a stretch of text with its hits and numbers. */
export interface Stretch extends Span {
  hits: readonly Hit[];
  /** Whether some hit has a class: most patterns fail here already. */
  has(number: number): boolean;
  /** Its hits of a class. */
  of(number: number): readonly Hit[];
  numbers(): readonly Quantity[];
  /** Starts and ends of the clauses in it, for ^ and $. */
  isClauseStart(at: number): boolean;
  isClauseEnd(at: number): boolean;
  /** Matches already looked for in this stretch. */
  known: Map<CompiledPattern, readonly Match[]>;
  /** Lists of patterns already asked of it: whether any matches. */
  met: Map<readonly CompiledPattern[], boolean>;
}

interface Partial {
  end: number;
  atoms: Span[];
}

const NONE: readonly Match[] = [];

/** All non-overlapping matches of a pattern in a stretch, leftmost first; looked for once. */
export function matchPattern(pattern: CompiledPattern, stretch: Stretch): readonly Match[] {
  if (!mayMatch(pattern, stretch)) return NONE;
  let matches = stretch.known.get(pattern);
  if (matches === undefined) {
    matches = findMatches(pattern, stretch);
    stretch.known.set(pattern, matches);
  }
  return matches;
}

/** Whether every part has a word of some class in a stretch: most patterns fail here already. */
export function mayMatch({ parts }: CompiledPattern, stretch: Stretch): boolean {
  for (let p = 0; p < parts.length; p++) {
    const { classes } = parts[p]!;
    if (classes !== undefined && !hasAny(classes, stretch)) return false;
  }
  return true;
}

function hasAny(classes: readonly number[], stretch: Stretch): boolean {
  for (let c = 0; c < classes.length; c++) if (stretch.has(classes[c]!)) return true;
  return false;
}

/** Whether any of some patterns matches in a stretch. The list is one that is kept: of a condition, or of a filter. */
export function anyMatches(patterns: readonly CompiledPattern[], stretch: Stretch): boolean {
  let met = stretch.met.get(patterns);
  if (met === undefined) {
    met = patterns.some((pattern) => matchPattern(pattern, stretch).length > 0);
    stretch.met.set(patterns, met);
  }
  return met;
}

/**
 * One pass over the hits: for every part the partial matches that
 * end there are kept, and a hit extends the nearest one that ends before it and within the gap.
 */
function findMatches(pattern: CompiledPattern, stretch: Stretch): Match[] {
  const tokens = tokensFor(pattern, stretch);
  const { parts } = pattern;
  const found: Match[] = [];
  let partials: Partial[][] = parts.map(() => []);
  let from = stretch.start;
  for (const token of tokens) {
    if (token.start < from) continue;
    for (let p = parts.length - 1; p >= 0; p--) {
      const part = parts[p]!;
      if ((token.parts & (1 << p)) === 0) continue;
      const before = previousWord(parts, p);
      if (before < 0) {
        if (p > 0 && parts[p - 1]!.edge === 'start' && !nearStart(stretch, token.start, part.gap)) continue;
        partials[p]!.push({ end: token.end, atoms: [token] });
      } else {
        const reach = nearest(partials[before]!, token.start, part.gap);
        if (reach === null) continue;
        partials[p]!.push({ end: token.end, atoms: [...reach.atoms, token] });
      }
      if (p !== lastWord(parts)) continue;
      if (parts.at(-1)!.edge === 'end' && !nearEnd(stretch, token.end, parts.at(-1)!.gap)) continue;
      const atoms = partials[p]!.at(-1)!.atoms;
      found.push({
        start: atoms[0]!.start,
        end: token.end,
        atoms: atoms.map(({ start, end }) => ({ start, end })),
      });
      partials = parts.map(() => []);
      from = token.end;
      break;
    }
  }
  return found;
}

/** A word or a number that a pattern can use; one bit for each part that it fits. */
interface Token extends Span {
  parts: number;
}

/** For each class the parts of the pattern in hand that it fits, as bits. */
let partsOf = new Int32Array(1 << 14);

function tokensFor({ parts, classes }: CompiledPattern, stretch: Stretch): Token[] {
  const highest = Math.max(...classes);
  if (highest >= partsOf.length) partsOf = new Int32Array(2 * highest);
  let hasNumbers = false;
  for (const [p, part] of parts.entries()) {
    for (const c of part.classes ?? []) partsOf[c]! |= 1 << p;
    hasNumbers ||= part.number !== undefined;
  }
  const tokens: Token[] = [];
  for (const { start, end, classes: own } of stretch.hits) {
    let fitting = 0;
    for (let i = 0; i < own.length; i++) if (own[i]! <= highest) fitting |= partsOf[own[i]!]!;
    if (fitting !== 0) tokens.push({ start, end, parts: fitting });
  }
  for (const c of classes) partsOf[c] = 0;
  if (!hasNumbers) return tokens;
  for (const number of stretch.numbers()) {
    const fitting = parts.reduce((bits, part, p) => (fits(part, number) ? bits | (1 << p) : bits), 0);
    if (fitting !== 0) tokens.push({ start: number.start, end: number.end, parts: fitting });
  }
  return tokens.sort((a, b) => a.start - b.start || b.end - a.end);
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

/** The partial match that ends nearest before an offset, within the gap. */
function nearest(partials: readonly Partial[], start: number, gap: number): Partial | null {
  let best: Partial | null = null;
  for (let i = partials.length - 1; i >= 0; i--) {
    const partial = partials[i]!;
    // Partial matches stand in order of their last words; a word is never longer than this.
    if (start - partial.end > gap + LONGEST_WORD) break;
    if (partial.end > start || start - partial.end > gap) continue;
    if (best === null || partial.end > best.end) best = partial;
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
