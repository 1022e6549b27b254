import { Groups } from './groups.ts';
import type { Lexicon } from './lexicon.ts';
import { type Rows, rowOf, rowsOf } from './rows.ts';
import { buildTrie, noHits, scan, type Trie } from './trie.ts';

/**
 * The words worth waking up for. Every pattern needs words of several classes; the watch looks for those of the
 * two rarest only, with a small trie. Where they do not meet in a paragraph, as near as the pattern's gaps allow,
 * it cannot match, and a paragraph without such a meeting is never cut into sentences, nor searched for all the
 * other terms.
 */
export interface Watch {
  trie: Trie;
  /** Groups each term belongs to. A group is the words of one need. */
  termGroups: Rows;
  /** For each group, the patterns it is the rarest need of, in threes: the group that must stand beside it (or -1), the pattern, and how far apart the two may begin. */
  entries: Rows;
}

/** The words that every match of a pattern has, in order. */
export type Needs = readonly Need[];

interface Need {
  /** A word of any of these classes. */
  classes: readonly number[];
  /** Most characters between it and the need before it. */
  gap: number;
}

/** A pair (男、女) is one hit that reaches from half to half: by so much may a half grow. */
const PAIR_REACH = 32;

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
  const often = ({ classes }: Need) => classes.reduce((sum, c) => sum + frequencies[c]!, 0);
  const lengths = longestTerms(lexicon);
  const longest = ({ classes }: Need) => Math.max(...classes.map((c) => lengths[c]!));
  const entries = new Map<number, number[]>();
  for (const [pattern, needs] of patterns.entries()) {
    const [rarest, second] = [...needs].sort((a, b) => often(a) - often(b));
    if (rarest === undefined) continue;
    const group = groups.of(rarest.classes);
    const own = entries.get(group) ?? [];
    entries.set(group, own);
    if (second === undefined || often(second) >= TOO_COMMON) {
      own.push(-1, pattern, 0);
      continue;
    }
    const [from, to] = [needs.indexOf(rarest), needs.indexOf(second)].sort((a, b) => a - b);
    const words = needs.slice(from, to).reduce((sum, need) => sum + longest(need), 0);
    const gaps = needs.slice(from! + 1, to! + 1).reduce((sum, { gap }) => sum + gap, 0);
    own.push(groups.of(second.classes), pattern, words + gaps);
  }
  const terms = groups.terms();
  return {
    trie: buildTrie(terms.map(({ term }) => words[term]!)),
    termGroups: rowsOf(terms.map((t) => t.groups)),
    entries: rowsOf(Array.from({ length: groups.count }, (_, group) => entries.get(group) ?? [])),
  };
}

/** How long a hit of each class may be: its longest term, and for the halves of a pair what may stand behind it. */
function longestTerms({ classCount, termClasses, trie, opposites }: Lexicon): Uint8Array {
  const longest = new Uint8Array(classCount);
  for (let term = 0; term < trie.lengths.length; term++)
    for (const c of rowOf(termClasses, term)) longest[c] = Math.max(longest[c]!, trie.lengths[term]!);
  const halves = new Set(opposites.flatMap(({ first, second }) => [first, second]));
  const pairs = new Set(opposites.map(({ pair }) => pair));
  for (let term = 0; term < trie.lengths.length; term++) {
    const classes = rowOf(termClasses, term);
    if (!classes.some((c) => halves.has(c))) continue;
    for (const c of classes) longest[c] = Math.max(longest[c]!, trie.lengths[term]! + PAIR_REACH);
  }
  for (const pair of pairs) longest[pair] = 2 * PAIR_REACH;
  return longest;
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
  const heard = new Heard(entries.from.length);
  /** The groups heard in the unit that patterns are entered under. */
  const opened = new Int32Array(entries.from.length);
  const { lengths } = trie;
  const { unitOf, first, last } = heard;
  let h = 0;
  for (let unit = 0; unit < units.length && h < hits.length; unit++) {
    const { start, end } = units[unit]!;
    let openers = 0;
    for (; h < hits.length && hits.start[h]! < end; h++) {
      const term = hits.term[h]!;
      const at = hits.start[h]!;
      if (at < start || at + lengths[term]! > end) continue;
      for (let g = termGroups.from[term]!; g < termGroups.from[term + 1]!; g++) {
        const group = termGroups.values[g]!;
        last[group] = at;
        if (unitOf[group] === unit) continue;
        unitOf[group] = unit;
        first[group] = at;
        // Most words only ever stand beside a rarer one.
        if (entries.from[group] !== entries.from[group + 1]) opened[openers++] = group;
      }
    }
    if (openers === 0) continue;
    const patterns = meetings(entries, heard, unit, opened.subarray(0, openers));
    if (patterns !== null) watched.push({ unit, patterns });
  }
  return watched;
}

/** For each group the unit in which it was heard last, and where it first and last began there. */
class Heard {
  readonly unitOf: Int32Array;
  readonly first: Int32Array;
  readonly last: Int32Array;

  constructor(groups: number) {
    this.unitOf = new Int32Array(groups).fill(-1);
    this.first = new Int32Array(groups);
    this.last = new Int32Array(groups);
  }
}

/** The patterns of some groups heard in a unit whose partner was heard there too, and near enough. */
function meetings(
  { from, values }: Rows,
  { unitOf, first, last }: Heard,
  unit: number,
  opened: Int32Array,
): number[] | null {
  let patterns: number[] | null = null;
  for (const group of opened) {
    for (let e = from[group]!; e < from[group + 1]!; e += 3) {
      const partner = values[e]!;
      if (partner >= 0) {
        if (unitOf[partner] !== unit) continue;
        const apart = Math.max(first[group]! - last[partner]!, first[partner]! - last[group]!);
        if (apart > values[e + 2]!) continue;
      }
      patterns ??= [];
      patterns.push(values[e + 1]!);
    }
  }
  return patterns === null ? null : patterns.sort((a, b) => a - b);
}
