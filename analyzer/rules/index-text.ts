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
  const { units } = draft;
  const { text } = draft.normal;
  const stretches = new Map<number, Stretch>();
  const hits = new Map<number, readonly Hit[]>();
  /** Most stretches are asked for several times in a row. */
  let last: Stretch | null = null;
  const key = (span: Span) => span.start * 4_194_304 + (span.end - span.start);

  function hitsOf(unit: number): readonly Hit[] {
    let found = hits.get(unit);
    if (found === undefined) {
      found = hitsIn(unit);
      hits.set(unit, found);
    }
    return found;
  }

  function within(span: Span): Hit[] {
    const found: Hit[] = [];
    for (
      let u = Math.max(0, lastStartingBy(units, span.start));
      u < units.length && units[u]!.start < span.end;
      u++
    )
      addWithin(hitsOf(u), span, found);
    return found;
  }

  function stretch(span: Span): Stretch {
    if (last?.start === span.start && last.end === span.end) return last;
    let known = stretches.get(key(span));
    if (known === undefined) {
      known = new LazyStretch(span, within(span), text, readNumbers);
      stretches.set(key(span), known);
    }
    last = known;
    return known;
  }

  return { draft, stretch, reads: 0 };
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
