import { lastStartingBy } from '../draft/at-offset.ts';
import type { Draft, Sentence } from '../draft/draft.ts';
import type { Hit } from '../matcher/hits.ts';
import type { CompiledPattern, Match, Span, Stretch } from './match.ts';
import type { Quantity, ReadNumbers } from './numbers.ts';

const CLAUSE_MARKS = new Set([...'，。；！？：、\n ']);

/** The draft's hits and numbers by place: stretches of text for the matcher. Nothing is looked for before it is asked for. */
export interface TextIndex {
  draft: Draft;
  stretch(span: Span): Stretch;
  /** What was looked at beyond a unit, its lead-ins and the unit before: the bits of `Read`, set by those who look. */
  reads: number;
}

/** Looking further than to the next unit is noted: what was found has to be looked for again when that changes. */
export const Read = { heading: 1, provision: 2, title: 4, draft: 8, plans: 16 } as const;

const NONE: readonly Hit[] = [];

/** So many hits are sooner asked one by one than gathered. */
const FEW = 10;

function someHave(hits: readonly Hit[], number: number): boolean {
  for (let i = 0; i < hits.length; i++) if (hits[i]!.classes.includes(number)) return true;
  return false;
}

/** One bit for each class that some hit has. */
function bitsOf(hits: readonly Hit[]): Uint32Array {
  let highest = 0;
  for (const { classes } of hits)
    for (let i = 0; i < classes.length; i++) if (classes[i]! > highest) highest = classes[i]!;
  const bits = new Uint32Array((highest >> 5) + 1);
  for (const { classes } of hits) {
    for (let i = 0; i < classes.length; i++) bits[classes[i]! >> 5]! |= 1 << (classes[i]! & 31);
  }
  return bits;
}

/** The classes are gathered, and the numbers read, when first asked for. */
class LazyStretch implements Stretch {
  readonly start: number;
  readonly end: number;
  readonly hits: readonly Hit[];
  readonly known = new Map<CompiledPattern, readonly Match[]>();
  readonly met = new Map<readonly CompiledPattern[], boolean>();
  readonly #text: string;
  readonly #readNumbers: ReadNumbers;
  readonly #ofClass = new Map<number, readonly Hit[]>();
  #classes: Uint32Array | null = null;
  #numbers: readonly Quantity[] | null = null;

  constructor({ start, end }: Span, hits: readonly Hit[], text: string, readNumbers: ReadNumbers) {
    this.start = start;
    this.end = end;
    this.hits = hits;
    this.#text = text;
    this.#readNumbers = readNumbers;
  }

  has(number: number): boolean {
    if (this.hits.length <= FEW) return someHave(this.hits, number);
    this.#classes ??= bitsOf(this.hits);
    const word = number >> 5;
    return word < this.#classes.length && (this.#classes[word]! & (1 << (number & 31))) !== 0;
  }

  of(number: number): readonly Hit[] {
    if (!this.has(number)) return NONE;
    let hits = this.#ofClass.get(number);
    if (hits === undefined) {
      hits = this.hits.filter((hit) => hit.classes.includes(number));
      this.#ofClass.set(number, hits);
    }
    return hits;
  }

  numbers(): readonly Quantity[] {
    this.#numbers ??= this.#readNumbers(this.#text, this.start, this.end);
    return this.#numbers;
  }

  isClauseStart(at: number): boolean {
    return at === this.start || CLAUSE_MARKS.has(this.#text[at - 1]!);
  }

  isClauseEnd(at: number): boolean {
    return at === this.end || CLAUSE_MARKS.has(this.#text[at]!);
  }
}

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
    let known = stretches.get(key(span));
    if (known === undefined) {
      known = new LazyStretch(span, within(span), text, readNumbers);
      stretches.set(key(span), known);
    }
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
