import type { Draft, Sentence } from '../draft/draft.ts';
import type { Hit } from '../matcher/hits.ts';
import type { Span, Stretch } from './match.ts';
import type { ReadNumbers } from './numbers.ts';

const CLAUSE_MARKS = new Set([...'，。；！？：、\n ']);

/** The draft's hits and numbers by place: stretches of text for the matcher. */
export interface TextIndex {
  draft: Draft;
  hits: readonly Hit[];
  stretch(span: Span): Stretch;
}

/** Most stretches hold nothing: they share all but their place. */
const EMPTY: Omit<Stretch, 'start' | 'end'> = {
  hits: [],
  classes: new Set(),
  numbers: () => [],
  known: new Map(),
  isClauseStart: () => false,
  isClauseEnd: () => false,
};

function classesOf(hits: readonly Hit[]): Set<number> {
  const classes = new Set<number>();
  for (const hit of hits) for (const number of hit.classes) classes.add(number);
  return classes;
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** Hits must be ordered by start. */
export function indexText(draft: Draft, hits: readonly Hit[], readNumbers: ReadNumbers): TextIndex {
  const { text } = draft.normal;
  const stretches = new Map<number, Stretch>();
  const key = (span: Span) => span.start * 4_194_304 + (span.end - span.start);

  function hitsIn(span: Span): Hit[] {
    let low = 0;
    let high = hits.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (hits[middle]!.start < span.start) low = middle + 1;
      else high = middle;
    }
    const found: Hit[] = [];
    for (let i = low; i < hits.length && hits[i]!.start < span.end; i++)
      if (hits[i]!.end <= span.end) found.push(hits[i]!);
    return found;
  }

  const isClauseStart = (span: Span) => (at: number) => at === span.start || CLAUSE_MARKS.has(text[at - 1]!);
  const isClauseEnd = (span: Span) => (at: number) => at === span.end || CLAUSE_MARKS.has(text[at]!);

  function stretch(span: Span): Stretch {
    const known = stretches.get(key(span));
    if (known !== undefined) return known;
    const inside = hitsIn(span);
    const made =
      inside.length === 0
        ? { ...EMPTY, start: span.start, end: span.end }
        : {
            start: span.start,
            end: span.end,
            hits: inside,
            classes: classesOf(inside),
            numbers: once(() => readNumbers(text, span.start, span.end)),
            known: new Map(),
            isClauseStart: isClauseStart(span),
            isClauseEnd: isClauseEnd(span),
          };
    stretches.set(key(span), made);
    return made;
  }

  return { draft, hits, stretch };
}

/** The clauses of a sentence as ranges. */
export function clausesOf(sentence: Sentence): Span[] {
  return sentence.clauses.map((start, i) => ({ start, end: sentence.clauses[i + 1] ?? sentence.end }));
}
