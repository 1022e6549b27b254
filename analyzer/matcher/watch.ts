import { Groups } from './groups.ts';
import { type Entries, heardFor, NONE } from './heard.ts';
import type { Lexicon } from './lexicon.ts';
import { type Rows, rowOf, rowsOf } from './rows.ts';
import { buildTrie, noHits, scan, type Trie } from './trie.ts';

/**
 * The words worth waking up for. Every pattern needs words of several classes; the watch looks for those of the
 * two rarest only, with a small trie. Where they do not meet in a sentence, in their order and as near as the
 * pattern's gaps allow, it cannot match, and a sentence without such a meeting is never searched for all the other
 * terms.
 */
export interface Watch {
  trie: Trie;
  /** Groups each term belongs to. A group is the words of one need. */
  termGroups: Rows;
  /** For each term whether it ends a sentence. */
  stops: Uint8Array;
  /** Patterns that match inside a sentence. */
  near: Entries;
  /** Patterns that match anywhere in a paragraph. */
  wide: Entries;
}

/** What a pattern asks of a text. */
export interface Watching {
  needs: Needs;
  /** Whether its words may stand in several sentences of a paragraph. */
  wide: boolean;
}

/** The words that every match of a pattern has, in order. */
export type Needs = readonly Need[];

interface Need {
  /** A word of any of these classes. */
  classes: readonly number[];
  /** Most characters between it and the need before it. */
  gap: number;
}

/** Every sentence ends at one of these; some end earlier. */
const STOPS = [...'。！？；'];

/** A pair (男、女) is one hit that reaches from half to half: by so much may a half grow. */
const PAIR_REACH = 32;

/** A second class that stands on every line only costs: from so many hits in a million characters it is not watched. */
const TOO_COMMON = 4000;

/** Makes the watch for patterns; a pattern's number is its place. Frequencies are by class number. */
export function watchFor(
  patterns: readonly Watching[],
  lexicon: Lexicon,
  words: readonly string[],
  frequencies: Float64Array,
): Watch {
  const groups = new Groups(lexicon);
  const often = ({ classes }: Need) => classes.reduce((sum, c) => sum + frequencies[c]!, 0);
  const lengths = longestTerms(lexicon);
  const longest = ({ classes }: Need) => Math.max(...classes.map((c) => lengths[c]!));
  const near = new Map<number, number[]>();
  const wide = new Map<number, number[]>();
  for (const [pattern, { needs, wide: isWide }] of patterns.entries()) {
    const [rarest, second] = [...needs].sort((a, b) => often(a) - often(b));
    if (rarest === undefined) continue;
    const group = groups.of(rarest.classes);
    const entries = isWide ? wide : near;
    const own = entries.get(group) ?? [];
    entries.set(group, own);
    if (second === undefined || often(second) >= TOO_COMMON) {
      own.push(-1, pattern, 0);
      continue;
    }
    const [from, to] = [needs.indexOf(rarest), needs.indexOf(second)].sort((a, b) => a - b);
    const words = needs.slice(from, to).reduce((sum, need) => sum + longest(need), 0);
    const gaps = needs.slice(from! + 1, to! + 1).reduce((sum, { gap }) => sum + gap, 0);
    const reach = words + gaps;
    own.push(groups.of(second.classes), pattern, needs.indexOf(rarest) === from ? reach : -1 - reach);
  }
  const heard = groups.terms().map(({ term, groups: of }) => ({ word: words[term]!, of }));
  const terms = [
    ...heard,
    ...STOPS.filter((stop) => !heard.some(({ word }) => word === stop)).map((word) => ({ word, of: [] })),
  ];
  const entriesOf = (of: ReadonlyMap<number, number[]>) =>
    rowsOf(Array.from({ length: groups.count }, (_, group) => of.get(group) ?? []));
  return {
    trie: buildTrie(terms.map(({ word }) => word)),
    termGroups: rowsOf(terms.map(({ of }) => of)),
    stops: Uint8Array.from(terms, ({ word }) => (STOPS.includes(word) ? 1 : 0)),
    near: entriesOf(near),
    wide: entriesOf(wide),
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

/** A stretch of whole sentences of a unit in which patterns might match. */
export interface Watched {
  unit: number;
  start: number;
  end: number;
  /** Their numbers, ascending. */
  patterns: readonly number[];
}

const hits = noHits();

/**
 * Listens to a text once, or to the units from one to another (exclusive); the result is in order of the text. Units
 * must be ordered and apart. Where a pattern looks at the whole unit, the unit is one stretch.
 */
export function watchUnits(
  { trie, termGroups, stops, near, wide }: Watch,
  codes: Uint16Array,
  units: readonly { start: number; end: number }[],
  fromUnit = 0,
  toUnit = units.length,
): Watched[] {
  scan(trie, codes, units[fromUnit]?.start ?? 0, units[toUnit]?.start ?? codes.length, hits);
  const watched: Watched[] = [];
  const { from, values } = termGroups;
  const { lengths } = trie;
  const inSentence = heardFor(near);
  const inUnit = heardFor(wide);
  let h = 0;
  for (let unit = fromUnit; unit < toUnit && h < hits.length; unit++) {
    const { start, end } = units[unit]!;
    const first = watched.length;
    let sentence = start;
    for (; h < hits.length && hits.start[h]! < end; h++) {
      const term = hits.term[h]!;
      const at = hits.start[h]!;
      if (at < start || at + lengths[term]! > end) continue;
      for (let g = from[term]!; g < from[term + 1]!; g++) {
        const group = values[g]!;
        inSentence.hear(group, at);
        if (inUnit.isWanted[group] !== 0) inUnit.hear(group, at);
      }
      if (stops[term] === 0) continue;
      const patterns = inSentence.close();
      if (patterns !== NONE) watched.push({ unit, start: sentence, end: at + 1, patterns });
      sentence = at + 1;
    }
    const patterns = inSentence.close();
    if (patterns !== NONE) watched.push({ unit, start: sentence, end, patterns });
    const anywhere = inUnit.close();
    if (anywhere === NONE) continue;
    const all = watched.splice(first).flatMap((stretch) => stretch.patterns);
    watched.push({ unit, start, end, patterns: ascending([...all, ...anywhere]) });
  }
  return watched;
}

const ascending = (numbers: readonly number[]): number[] => [...new Set(numbers)].sort((a, b) => a - b);
