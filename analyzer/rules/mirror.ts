import { lastStartingBy } from '../draft/at-offset.ts';
import type { Sentence } from '../draft/draft.ts';
import { clausesOf, type TextIndex } from './index-text.ts';
import type { Span } from './match.ts';

/** Clauses that share this part of their character pairs say the same. */
const ALIKE = 0.7;

/**
 * Whether the clause of a match stands beside its mirror image: the same words with the sexes (or the parents,
 * the spouses) changed over, as in 女方可以成为男方家庭成员，男方可以成为女方家庭成员.
 */
export function isMirrored(
  match: Span,
  sentence: Sentence,
  index: TextIndex,
  opposites: readonly { first: number; second: number }[],
  denials: readonly string[],
): boolean {
  const clauses = neighbours(sentence, index);
  const own = clauses.find((c) => c.start <= match.start && match.start < c.end);
  if (own === undefined) return false;
  return opposites.some(({ first, second }) => {
    const shape = shapeOf(own, index, first, second, false);
    if (!shape.includes('\u0001') && !shape.includes('\u0002')) return false;
    return clauses.some(
      (clause) =>
        clause !== own &&
        alike(shape, shapeOf(clause, index, first, second, true)) >= ALIKE &&
        sameTerms(own, clause, index, denials),
    );
  });
}

/** 女职工十日，男职工三日, or 女方应当，男方不必, are no mirror: the numbers and the denials have to be the same. */
function sameTerms(a: Span, b: Span, index: TextIndex, denials: readonly string[]): boolean {
  const { text } = index.draft.normal;
  const termsOf = (clause: Span) => {
    const denied = [...text.slice(clause.start, clause.end)].filter((c) => denials.includes(c)).length;
    const numbers = index.stretch(clause).numbers();
    return `${denied} ${numbers.map(({ value, measure }) => `${value}${measure}`).join(' ')}`;
  };
  return termsOf(a) === termsOf(b);
}

/** The clauses of the sentence and of those next to it in the same paragraph. */
function neighbours(sentence: Sentence, index: TextIndex): Span[] {
  const all = index.draft.sentencesOf(sentence.unit);
  const at = lastStartingBy(all, sentence.start);
  return all.slice(Math.max(0, at - 1), at + 2).flatMap(clausesOf);
}

/** The clause's text with each of the two classes written as one sign. */
function shapeOf(clause: Span, index: TextIndex, first: number, second: number, swapped: boolean): string {
  const { text } = index.draft.normal;
  let shape = '';
  let at = clause.start;
  for (const hit of index.stretch(clause).hits) {
    const side = hit.classes.includes(first) ? 1 : hit.classes.includes(second) ? 2 : 0;
    if (side === 0 || hit.start < at) continue;
    shape += text.slice(at, hit.start) + ((side === 1) === swapped ? '\u0002' : '\u0001');
    at = hit.end;
  }
  return (shape + text.slice(at, clause.end)).replace(/[，。；、：\s]/g, '');
}

/** Dice's coefficient over character pairs. */
function alike(a: string, b: string): number {
  if (!b.includes('\u0001') && !b.includes('\u0002')) return 0;
  const pairs = (s: string) =>
    new Set(Array.from({ length: Math.max(0, s.length - 1) }, (_, i) => s.slice(i, i + 2)));
  const left = pairs(a);
  const right = pairs(b);
  if (left.size + right.size === 0) return 0;
  let shared = 0;
  for (const pair of left) if (right.has(pair)) shared++;
  return (2 * shared) / (left.size + right.size);
}
