import type { Lexicon } from './lexicon.ts';
import { type Rows, rowOf, rowsOf } from './rows.ts';
import { buildTrie, noHits, scan, type Trie } from './trie.ts';

/**
 * The words worth waking up for. Every pattern needs words of several classes; the watch looks for those of the
 * two rarest only, with a small trie. Where they do not meet in a paragraph the pattern cannot match, and a
 * paragraph without such a meeting is never cut into sentences, nor searched for all the other terms.
 */
export interface Watch {
  trie: Trie;
  /** Groups each term belongs to. A group is the words of one need. */
  termGroups: Rows;
  /** For each group, the patterns it is the rarest need of: pairs of the group that must stand beside it (or -1) and the pattern. */
  entries: Rows;
}

/** Classes of which every match of a pattern has a word each (`CompiledPattern.needs`). */
export type Needs = readonly (readonly number[])[];

/** A second class that stands on every line only costs: from so many hits in a million characters it is not watched. */
const TOO_COMMON = 4000;

/** Makes the watch for patterns, told by their needs; a pattern's number is its place. Frequencies are by class number. */
export function watchFor(
  patterns: readonly Needs[],
  lexicon: Lexicon,
  words: readonly string[],
  frequencies: Float64Array,
): Watch {
  const groups = new Groups(lexicon);
  const often = (need: readonly number[]) => need.reduce((sum, c) => sum + frequencies[c]!, 0);
  const entries = new Map<number, number[]>();
  for (const [pattern, needs] of patterns.entries()) {
    const [rarest, second] = [...needs].sort((a, b) => often(a) - often(b));
    if (rarest === undefined) continue;
    const group = groups.of(rarest);
    const partner = second !== undefined && often(second) < TOO_COMMON ? groups.of(second) : -1;
    entries.set(group, [...(entries.get(group) ?? []), partner, pattern]);
  }
  const terms = groups.terms();
  return {
    trie: buildTrie(terms.map(({ term }) => words[term]!)),
    termGroups: rowsOf(terms.map((t) => t.groups)),
    entries: rowsOf(Array.from({ length: groups.count }, (_, group) => entries.get(group) ?? [])),
  };
}

/** Numbers sets of classes, and knows their terms. */
class Groups {
  readonly #termsOf: number[][];
  readonly #numbers = new Map<string, number>();
  readonly #groupsOf = new Map<number, number[]>();

  constructor(lexicon: Lexicon) {
    this.#termsOf = Array.from({ length: lexicon.classCount }, () => []);
    for (let term = 0; term + 1 < lexicon.termClasses.from.length; term++)
      for (const c of rowOf(lexicon.termClasses, term)) this.#termsOf[c]!.push(term);
    // A pair is made of its halves.
    for (const { first, pair } of lexicon.opposites) this.#termsOf[pair]!.push(...this.#termsOf[first]!);
  }

  get count(): number {
    return this.#numbers.size;
  }

  of(classes: readonly number[]): number {
    const key = [...classes].sort((a, b) => a - b).join();
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    const number = this.#numbers.size;
    this.#numbers.set(key, number);
    for (const term of new Set(classes.flatMap((c) => this.#termsOf[c]!))) {
      const groups = this.#groupsOf.get(term);
      if (groups === undefined) this.#groupsOf.set(term, [number]);
      else groups.push(number);
    }
    return number;
  }

  terms(): { term: number; groups: number[] }[] {
    return [...this.#groupsOf].map(([term, groups]) => ({ term, groups }));
  }
}

/** A unit in which patterns might match. */
export interface Watched {
  unit: number;
  /** Their numbers, ascending. */
  patterns: number[];
}

const hits = noHits();

/** Listens to a whole text once; the result is in order of the text. Units must be ordered and apart. */
export function watchUnits(
  { trie, termGroups, entries }: Watch,
  codes: Uint16Array,
  units: readonly { start: number; end: number }[],
): Watched[] {
  scan(trie, codes, 0, codes.length, hits);
  const watched: Watched[] = [];
  const heardIn = new Int32Array(entries.from.length).fill(-1);
  /** The groups heard in the unit that patterns are entered under. */
  const opened = new Int32Array(entries.from.length);
  const { lengths } = trie;
  let h = 0;
  for (let unit = 0; unit < units.length && h < hits.length; unit++) {
    const { start, end } = units[unit]!;
    let openers = 0;
    for (; h < hits.length && hits.start[h]! < end; h++) {
      const term = hits.term[h]!;
      if (hits.start[h]! < start || hits.start[h]! + lengths[term]! > end) continue;
      for (let g = termGroups.from[term]!; g < termGroups.from[term + 1]!; g++) {
        const group = termGroups.values[g]!;
        if (heardIn[group] === unit) continue;
        heardIn[group] = unit;
        // Most words only ever stand beside a rarer one.
        if (entries.from[group] !== entries.from[group + 1]) opened[openers++] = group;
      }
    }
    if (openers === 0) continue;
    const patterns = meetings(entries, heardIn, unit, opened, openers);
    if (patterns !== null) watched.push({ unit, patterns });
  }
  return watched;
}

/** The patterns of the first `count` groups whose partner was heard in the unit too. */
function meetings(
  { from, values }: Rows,
  heardIn: Int32Array,
  unit: number,
  opened: Int32Array,
  count: number,
): number[] | null {
  let patterns: number[] | null = null;
  for (let o = 0; o < count; o++) {
    const group = opened[o]!;
    for (let e = from[group]!; e < from[group + 1]!; e += 2) {
      const partner = values[e]!;
      if (partner >= 0 && heardIn[partner] !== unit) continue;
      patterns ??= [];
      patterns.push(values[e + 1]!);
    }
  }
  return patterns === null ? null : patterns.sort((a, b) => a - b);
}
