import type { Alignment } from './align.ts';
import { anchorAt, type WordAnchor } from './anchor.ts';
import { fold, foldedAt, unfold } from './fold.ts';
import { likelyPlace } from './likely-place.ts';
import { likeness, pairsOf } from './likeness.ts';
import { type ClauseSides, clauseAround, occurrences, sameClause, sentenceAround } from './occurrences.ts';
import { type Piece, pieceAt, type Version } from './pieces.ts';

/**
 * Where the words of a note are in the next version.
 * - `exact`: the same words in the same clause of the provision that the old one became
 * - `moved`: the same words in the same clause elsewhere, and nowhere else in either version
 * - `confirm`: the words, or the clause around them, are no longer the same: a person must look at both
 * - `orphan`: nothing in the new version is like them
 */
export type Carried =
  | { state: 'exact' | 'moved'; anchor: WordAnchor }
  | { state: 'confirm'; proposal: WordAnchor }
  | { state: 'orphan' };

/** Shorter clauses are not looked for outside their provision: they stand everywhere. */
const LONG_ENOUGH = 10;
/** The sentence that a clause was found in must be this much like the old one: formulas stand in many. */
const SAME_SENTENCE = 0.5;

/**
 * Carries a note to the next version. Never guesses: whatever is not word for word the same, in a clause that is
 * word for word the same, is for a person to confirm (限男性 is not 规定男性优先, and 应当 is not 可以).
 */
export function carry(alignment: Alignment, anchor: WordAnchor): Carried {
  const { before, after } = alignment;
  const quote = fold(anchor.quote).text;
  const old = placeBefore(before, anchor, quote);
  if (quote === '' || old === null) return byWordsAlone(alignment, anchor, quote);
  const span = spanOf(alignment, old.start, old.end);
  const at = (from: number, to: number): WordAnchor => {
    const { start, end } = unfold(after.folded, from, to);
    return anchorAt(after, start, end);
  };

  const shift = span && unchanged(alignment, span, old.from);
  if (shift !== null && shift !== undefined) {
    return { state: 'exact', anchor: at(old.from + shift, old.to + shift) };
  }
  const clause = clauseAround(before.folded.text, old.from, old.to);
  /** 由有关部门另行规定 stands behind anything: the rest of its sentence tells what it was said of. */
  const inSameSentence = (from: number): boolean =>
    likeness(
      pairsOf(sentenceAround(before.folded.text, old.from, old.to)),
      pairsOf(sentenceAround(after.folded.text, from, from + quote.length)),
    ) >= SAME_SENTENCE;
  if (span) {
    const within = occurrences(after.folded.text, quote, span.after.from, span.after.to);
    const alike = within.filter((from) => sameClause(clause, after.folded.text, from, quote.length));
    const rivals = occurrences(before.folded.text, quote, span.before.from, span.before.to).filter((from) =>
      sameClause(clause, before.folded.text, from, quote.length),
    );
    if (alike.length === 1 && rivals.length === 1 && inSameSentence(alike[0]!)) {
      return { state: 'exact', anchor: at(alike[0]!, alike[0]! + quote.length) };
    }
  }
  const elsewhere = onlyPlace(alignment, clause, quote);
  if (elsewhere !== null) {
    const there = at(elsewhere, elsewhere + quote.length);
    const same = sameClause(clause, after.folded.text, elsewhere, quote.length) && inSameSentence(elsewhere);
    return same ? { state: 'moved', anchor: there } : { state: 'confirm', proposal: there };
  }
  const likely = likelyPlace(alignment, old, span);
  return likely ? { state: 'confirm', proposal: at(likely.from, likely.to) } : { state: 'orphan' };
}

/** Where the clause stands in the new version, if it is long enough and stands once in either; null otherwise. */
function onlyPlace({ before, after }: Alignment, { left, right }: ClauseSides, quote: string): number | null {
  const words = left + quote + right;
  if (words.length < LONG_ENOUGH) return null;
  const [only, ...more] = occurrences(after.folded.text, words, 0, after.folded.text.length);
  if (only === undefined || more.length > 0) return null;
  if (occurrences(before.folded.text, words, 0, before.folded.text.length).length !== 1) return null;
  return only + left.length;
}

/** Where an anchor's words stand in the version it was made on; null where that text does not hold them. */
export interface OldPlace {
  start: number;
  end: number;
  from: number;
  to: number;
}

function placeBefore(before: Version, { start, end }: WordAnchor, quote: string): OldPlace | null {
  const from = foldedAt(before.folded, start);
  const to = foldedAt(before.folded, end);
  if (before.folded.text.slice(from, to) !== quote) return null;
  return { start, end, from, to };
}

/** A stretch of both versions that the alignment says is the same part of the draft, in folded offsets. */
export interface Span {
  before: { from: number; to: number };
  after: { from: number; to: number };
  pieces: readonly number[];
  others: readonly number[];
}

function spanOf({ before, after, toAfter }: Alignment, start: number, end: number): Span | null {
  const first = pieceAt(before.pieces, start);
  const last = pieceAt(before.pieces, Math.max(start, end - 1));
  const pieces = Array.from({ length: last - first + 1 }, (_none, index) => first + index);
  const others = [...new Set(pieces.flatMap((piece) => toAfter[piece] ?? []))].sort((a, b) => a - b);
  if (others.length === 0) return null;
  // Parts that were torn far apart are no one place to look in.
  if (others.at(-1)! - others[0]! > others.length + 2) return null;
  return {
    before: { from: before.pieces[first]!.from, to: before.pieces[last]!.to },
    after: { from: after.pieces[others[0]!]!.from, to: after.pieces[others.at(-1)!]!.to },
    pieces,
    others,
  };
}

/** How far the words moved where nothing of their provision but its number changed; null where something did. */
function unchanged({ before, after }: Alignment, span: Span, from: number): number | null {
  if (span.pieces.length !== 1 || span.others.length !== 1) return null;
  const old = before.pieces[span.pieces[0]!]!;
  const fresh = after.pieces[span.others[0]!]!;
  if (old.body !== fresh.body) return null;
  // Words of the number itself stay only where the number did.
  const numbered = from < old.to - old.body.length;
  if (numbered && !sameNumber(before, old, after, fresh)) return null;
  return fresh.to - old.to;
}

function sameNumber(before: Version, old: Piece, after: Version, fresh: Piece): boolean {
  return before.folded.text.slice(old.from, old.to) === after.folded.text.slice(fresh.from, fresh.to);
}

/** The text that the anchor was made on is not at hand: its words alone decide, and a person confirms them. */
function byWordsAlone({ after }: Alignment, anchor: WordAnchor, quote: string): Carried {
  if (quote.length < LONG_ENOUGH) return { state: 'orphan' };
  const [only, ...more] = occurrences(after.folded.text, quote, 0, after.folded.text.length);
  if (only === undefined || more.length > 0) return { state: 'orphan' };
  const { start, end } = unfold(after.folded, only, only + quote.length);
  const there = anchorAt(after, start, end);
  const same = fold(there.before + there.quote + there.after).text;
  const was = fold(anchor.before + anchor.quote + anchor.after).text;
  return same === was ? { state: 'moved', anchor: there } : { state: 'confirm', proposal: there };
}
