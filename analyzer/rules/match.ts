import type { Hit } from '../matcher/hits.ts';
import type { LexiconBuilder } from '../matcher/lexicon.ts';
import type { Needs } from '../matcher/watch-for.ts';
import { findMatches } from './find-matches.ts';
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
export interface CompiledPart {
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
