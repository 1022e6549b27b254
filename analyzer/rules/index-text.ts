import { lastStartingBy } from '../draft/at-offset.ts';
import type { Draft, Sentence } from '../draft/draft.ts';
import type { Hit } from '../matcher/hits.ts';
import { LazyStretch } from './lazy-stretch.ts';
import type { Span, Stretch } from './match.ts';
import type { ReadNumbers } from './numbers.ts';

/** The draft's hits and numbers by place: stretches of text for the matcher. Nothing is looked for before it is asked for. */
export interface TextIndex {
  draft: Draft;
  stretch(span: Span): Stretch;
  /** What was looked at beyond a unit, its lead-ins and the unit before: the bits of `Read`, set by those who look. */
  reads: number;
}

/** Looking further than to the next unit is noted: what was found has to be looked for again when that changes. */
export const Read = { heading: 1, provision: 2, title: 4, draft: 8, plans: 16 } as const;

/** `hitsIn` finds the hits of a unit, by its index, ordered by start. */
export function indexText(
  draft: Draft,
  hitsIn: (unit: number) => readonly Hit[],
  readNumbers: ReadNumbers,
): TextIndex {
  return new DraftIndex(draft, hitsIn, readNumbers);
}

class DraftIndex implements TextIndex {
  readonly draft: Draft;
  reads = 0;
  readonly #hitsIn: (unit: number) => readonly Hit[];
  readonly #readNumbers: ReadNumbers;
  readonly #hits = new Map<number, readonly Hit[]>();
  /** By where they start: a few that end at different places. */
  readonly #stretches = new Map<number, Stretch[]>();
  /** Most stretches are asked for several times in a row. */
  #last: Stretch | null = null;

  constructor(draft: Draft, hitsIn: (unit: number) => readonly Hit[], readNumbers: ReadNumbers) {
    this.draft = draft;
    this.#hitsIn = hitsIn;
    this.#readNumbers = readNumbers;
  }

  stretch(span: Span): Stretch {
    const { start, end } = span;
    if (this.#last?.start === start && this.#last.end === end) return this.#last;
    let known = this.#stretches.get(start);
    if (known === undefined) {
      known = [];
      this.#stretches.set(start, known);
    }
    for (let i = 0; i < known.length; i++) {
      if (known[i]!.end !== end) continue;
      this.#last = known[i]!;
      return this.#last;
    }
    const made = new LazyStretch(span, this.#within(span), this.draft.normal.text, this.#readNumbers);
    known.push(made);
    this.#last = made;
    return made;
  }

  #within(span: Span): readonly Hit[] {
    const { units } = this.draft;
    const first = Math.max(0, lastStartingBy(units, span.start));
    const found: Hit[] = [];
    for (let u = first; u < units.length && units[u]!.start < span.end; u++)
      addWithin(this.#hitsOf(u), span, found);
    return found;
  }

  #hitsOf(unit: number): readonly Hit[] {
    let found = this.#hits.get(unit);
    if (found === undefined) {
      found = this.#hitsIn(unit);
      this.#hits.set(unit, found);
    }
    return found;
  }
}

/** By halving: a text in one line is one unit, and every clause of it asks for its own hits. */
function addWithin(hits: readonly Hit[], { start, end }: Span, found: Hit[]): void {
  for (let i = lastStartingBy(hits, start - 1) + 1; i < hits.length && hits[i]!.start < end; i++)
    if (hits[i]!.end <= end) found.push(hits[i]!);
}

const cutUp = new WeakMap<Sentence, readonly Span[]>();

/** The clauses of a sentence as ranges: asked for by every candidate in it. */
export function clausesOf(sentence: Sentence): readonly Span[] {
  let clauses = cutUp.get(sentence);
  if (clauses === undefined) {
    clauses = sentence.clauses.map((start, i) => ({ start, end: sentence.clauses[i + 1] ?? sentence.end }));
    cutUp.set(sentence, clauses);
  }
  return clauses;
}
