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
  const { own, clauses } = neighbours(match, sentence, index);
  if (own === undefined) return false;
  const known = shapesOf(index);
  return opposites.some((pair) => {
    const shape = known.of(own, pair, false);
    if (shape === null) return false;
    return clauses.some(
      (clause) =>
        clause !== own &&
        alike(shape, known.of(clause, pair, true)) >= ALIKE &&
        known.terms(own, denials) === known.terms(clause, denials),
    );
  });
}

/** What a clause is compared by: its character pairs as numbers, with the two sides written as signs. */
type Shape = ReadonlySet<number>;

type Pair = { first: number; second: number };

/** Every clause of a long sentence is compared with all others, for every candidate: each is looked at once. */
class Shapes {
  readonly #index: TextIndex;
  /** As they are, and with the sides changed over. */
  readonly #known = new Map<Pair, [Map<number, Shape>, Map<number, Shape>]>();
  readonly #terms = new Map<number, string>();

  constructor(index: TextIndex) {
    this.#index = index;
  }

  /** Null where the clause names no side. Clauses begin at different places: that is enough to know one by. */
  of(clause: Span, pair: Pair, swapped: boolean): Shape | null {
    const stretch = this.#index.stretch(clause);
    if (!stretch.has(pair.first) && !stretch.has(pair.second)) return null;
    const shapes = this.#of(pair)[swapped ? 1 : 0];
    let shape = shapes.get(clause.start);
    if (!shape) {
      shape = pairsOf(shapeOf(clause, this.#index, pair.first, pair.second, swapped));
      shapes.set(clause.start, shape);
    }
    return shape;
  }

  /** 女职工十日，男职工三日, or 女方应当，男方不必, are no mirror: the numbers and the denials have to be the same. */
  terms(clause: Span, denials: readonly string[]): string {
    let terms = this.#terms.get(clause.start);
    if (terms === undefined) {
      const text = this.#index.draft.normal.text.slice(clause.start, clause.end);
      const denied = [...text].filter((c) => denials.includes(c)).length;
      const numbers = this.#index.stretch(clause).numbers();
      terms = `${denied} ${numbers.map(({ value, measure }) => `${value}${measure}`).join(' ')}`;
      this.#terms.set(clause.start, terms);
    }
    return terms;
  }

  #of(pair: Pair): [Map<number, Shape>, Map<number, Shape>] {
    const known = this.#known.get(pair) ?? [new Map(), new Map()];
    this.#known.set(pair, known);
    return known;
  }
}

const shapes = new WeakMap<TextIndex, Shapes>();

function shapesOf(index: TextIndex): Shapes {
  const known = shapes.get(index) ?? new Shapes(index);
  shapes.set(index, known);
  return known;
}

/** A mirror image stands no more clauses away. */
const FARTHEST = 24;

/** The clause of a match, and those around it in the sentence and in the ones next to it in the same paragraph. */
function neighbours(
  match: Span,
  sentence: Sentence,
  index: TextIndex,
): { own: Span | undefined; clauses: readonly Span[] } {
  const around = clausesAround(sentence, index);
  const place = lastStartingBy(around, match.start);
  const own = around[place];
  return {
    own: own !== undefined && match.start < own.end ? own : undefined,
    clauses: around.slice(Math.max(0, place - FARTHEST), place + FARTHEST + 1),
  };
}

const gathered = new WeakMap<Sentence, readonly Span[]>();

/** The clauses of a sentence and of the ones beside it, in order: asked for by every candidate in it. */
function clausesAround(sentence: Sentence, index: TextIndex): readonly Span[] {
  let clauses = gathered.get(sentence);
  if (clauses === undefined) {
    const all = index.draft.sentencesOf(sentence.unit);
    const at = lastStartingBy(all, sentence.start);
    clauses = all.slice(Math.max(0, at - 1), at + 2).flatMap(clausesOf);
    gathered.set(sentence, clauses);
  }
  return clauses;
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

/** Dice's coefficient over character pairs; 0 where it cannot reach what counts as alike. */
function alike(a: Shape, b: Shape | null): number {
  if (b === null) return 0;
  const [few, many] = a.size < b.size ? [a, b] : [b, a];
  const sum = few.size + many.size;
  if (sum === 0 || 2 * few.size < ALIKE * sum) return 0;
  let shared = 0;
  for (const pair of few) if (many.has(pair)) shared++;
  return (2 * shared) / sum;
}

function pairsOf(text: string): Set<number> {
  const pairs = new Set<number>();
  for (let i = 0; i + 1 < text.length; i++) pairs.add((text.charCodeAt(i) << 16) | text.charCodeAt(i + 1));
  return pairs;
}
