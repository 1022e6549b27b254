import { Heard } from './heard.ts';
import type { Lexicon } from './lexicon.ts';
import { scanPart } from './raw-hits.ts';
import type { Rows } from './rows.ts';

/**
 * What a sentence must have to be worth a look. Every pattern needs words of several classes; it is entered under the
 * rarest of its needs. Where a word of that stands in a sentence, and the others with it, in their order and as near
 * as the gaps allow (as far as the first and last place of each need tell), the sentence is looked at.
 */
export interface Watch {
  /** What each term is to the watch: the bits below. */
  roles: Uint8Array;
  /** Groups each term belongs to. A group is the words of one need. */
  termGroups: Rows;
  /** For each pattern the group of its first need, then by turns how far behind it the next may begin, and its group. */
  steps: Rows;
  /** For each group the patterns that it is the rarest need of, and that match inside a sentence. */
  near: Rows;
  /** Those that match anywhere in a paragraph. */
  wide: Rows;
}

/** The term is a word of some need. */
export const HEARD = 1;
/** It is the rarest need of patterns that look at a sentence; of some that look at a paragraph. */
export const NEAR = 2;
export const WIDE = 4;
/** It has a part in patterns that look at a paragraph. */
export const FAR = 8;
/** It ends a sentence. */
export const STOP = 16;

/** A stretch of whole sentences of a unit in which patterns might match. */
export interface Watched {
  unit: number;
  start: number;
  end: number;
  /** Their numbers, ascending. */
  patterns: readonly number[];
}

/** Kept from text to text: most texts are short, and the tables are not. */
const kept = new WeakMap<Watch, { near: Heard; wide: Heard }>();

function heardFor(watch: Watch): { near: Heard; wide: Heard } {
  const known = kept.get(watch) ?? { near: new Heard(watch, watch.near), wide: new Heard(watch, watch.wide) };
  kept.set(watch, known);
  known.near.clear();
  known.wide.clear();
  return known;
}

/** The hits of a stretch that open patterns. */
const openers: number[] = [];
const wideOpeners: number[] = [];

/**
 * Listens to a text once, or to the units from one to another (exclusive); the result is in order of the text. Units
 * must be ordered and apart. Where a pattern looks at the whole unit, the unit is one stretch.
 */
export function watchUnits(
  watch: Watch,
  lexicon: Lexicon,
  codes: Uint16Array,
  units: readonly { start: number; end: number }[],
  fromUnit = 0,
  toUnit = units.length,
): Watched[] {
  const watched: Watched[] = [];
  if (fromUnit >= toUnit) return watched;
  const hits = scanPart(lexicon, codes, units[fromUnit]!.start, units[toUnit - 1]!.end);
  const { near: inSentence, wide: inUnit } = heardFor(watch);
  const { roles } = watch;
  const { term: terms, start: places, length } = hits;
  let h = 0;
  for (let unit = fromUnit; unit < toUnit && h < length; unit++) {
    const { start, end } = units[unit]!;
    const first = watched.length;
    let sentence = start;
    let opened = 0;
    let openedWide = 0;
    for (; h < length && places[h]! < end; h++) {
      const term = terms[h]!;
      const role = roles[term]!;
      if (role === 0) continue;
      const at = places[h]!;
      inSentence.hear(term, at, sentence);
      if ((role & ~HEARD) === 0) continue;
      if (role & NEAR) openers[opened++] = h;
      if (role & FAR) inUnit.hear(term, at, start);
      if (role & WIDE) wideOpeners[openedWide++] = h;
      if ((role & STOP) === 0) continue;
      const patterns = opened === 0 ? null : inSentence.close(hits, openers, opened, sentence);
      if (patterns !== null) watched.push({ unit, start: sentence, end: at + 1, patterns });
      sentence = at + 1;
      opened = 0;
    }
    const behind = opened === 0 ? null : inSentence.close(hits, openers, opened, sentence);
    if (behind !== null) watched.push({ unit, start: sentence, end, patterns: behind });
    const anywhere = openedWide === 0 ? null : inUnit.close(hits, wideOpeners, openedWide, start);
    if (anywhere === null) continue;
    const stretches = watched.splice(first);
    const all = [...stretches.flatMap(({ patterns }) => patterns), ...anywhere];
    // Only two sentences can call the same pattern.
    const patterns = stretches.length > 1 ? [...new Set(all)] : all;
    watched.push({ unit, start, end, patterns: patterns.sort((a, b) => a - b) });
  }
  return watched;
}

/** So many characters are scanned at a time. */
const PART = 16_384;

/** Listens to a text part by part: what the scan found in a part is still at hand when the part is judged. */
export function* watchParts(
  watch: Watch,
  lexicon: Lexicon,
  { units, codes }: { units: readonly { start: number; end: number }[]; codes: Uint16Array },
  fromUnit: number,
  toUnit: number,
): Generator<Watched> {
  for (let first = fromUnit, next: number; first < toUnit; first = next) {
    next = first + 1;
    while (next < toUnit && units[next]!.end - units[first]!.start < PART) next++;
    yield* watchUnits(watch, lexicon, codes, units, first, next);
  }
}
