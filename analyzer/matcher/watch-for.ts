import { Groups } from './groups.ts';
import type { Lexicon } from './lexicon.ts';
import { rowOf, rowsOf } from './rows.ts';
import { STOPS } from './stops.ts';
import { FAR, HEARD, NEAR, STOP, type Watch, WIDE } from './watch.ts';

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

/** A pair (男、女) is one hit that reaches from half to half: by so much may a half grow. */
const PAIR_REACH = 32;

/** A need that stands on every line only costs: from so many hits in a million characters it is not watched. */
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
  const steps: number[][] = [];
  const opened = new Map<number, { near: number[]; wide: number[] }>();
  for (const [pattern, { needs, wide }] of patterns.entries()) {
    const own: number[] = [];
    steps.push(own);
    const [rarest, second] = [...needs].sort((a, b) => often(a) - often(b));
    if (rarest === undefined) continue;
    const opener = groups.of(rarest.classes);
    const entries = opened.get(opener) ?? { near: [], wide: [] };
    opened.set(opener, entries);
    entries[wide ? 'wide' : 'near'].push(pattern);
    const isWatched = (need: Need) => need === rarest || (need === second && often(need) < TOO_COMMON);
    let reach = 0;
    for (const [i, need] of needs.entries()) {
      if (i > 0) reach += longest(needs[i - 1]!) + need.gap;
      if (!isWatched(need)) continue;
      if (own.length > 0) own.push(reach);
      own.push(groups.of(need.classes));
      reach = 0;
    }
  }
  const near = rowsOf(Array.from({ length: groups.count }, (_, group) => opened.get(group)?.near ?? []));
  const wide = rowsOf(Array.from({ length: groups.count }, (_, group) => opened.get(group)?.wide ?? []));
  /** Groups that have a part in a pattern that looks at a paragraph. */
  const inWide = new Set(
    patterns.flatMap(({ wide }, pattern) => (wide ? steps[pattern]!.filter((_, i) => i % 2 === 0) : [])),
  );
  const termGroups: number[][] = words.map(() => []);
  const roles = Uint8Array.from(words, (word) => (STOPS.includes(word) ? STOP : 0));
  for (const { term, groups: of } of groups.terms()) {
    termGroups[term] = of;
    roles[term]! |= HEARD;
    if (of.some((group) => rowOf(near, group).length > 0)) roles[term]! |= NEAR;
    if (of.some((group) => rowOf(wide, group).length > 0)) roles[term]! |= WIDE;
    if (of.some((group) => inWide.has(group))) roles[term]! |= FAR;
  }
  return { roles, termGroups: rowsOf(termGroups), steps: rowsOf(steps), near, wide };
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
