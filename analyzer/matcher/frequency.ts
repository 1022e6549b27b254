import type { Frequencies } from '../knowledge/frequency-schema.ts';
import type { Lexicon } from './lexicon.ts';
import { rowOf } from './rows.ts';

/** Words that are not listed, by length: the longer the rarer, and most of them are never met. */
const UNLISTED = [0, 20, 2, 0.5, 0.1];

/** How often a word stands in a million characters of law, about. */
export function wordFrequency(frequencies: Frequencies): (word: string) => number {
  const listed = new Map(
    frequencies.flatMap(({ perMillion, words }) =>
      words.split(' ').map((word) => [word, perMillion] as const),
    ),
  );
  return (word) => listed.get(word) ?? UNLISTED[Math.min(word.length, UNLISTED.length - 1)]!;
}

/** How many hits a class has in a million characters of law, about, by class number. */
export function classFrequencies(
  lexicon: Lexicon,
  terms: readonly string[],
  often: (word: string) => number,
): Float64Array {
  const found = new Float64Array(lexicon.classCount);
  for (const [term, word] of terms.entries()) {
    const rate = often(word);
    for (const number of rowOf(lexicon.termClasses, term)) found[number] = found[number]! + rate;
  }
  // A pair stands where both its halves stand.
  for (const { first, second, pair } of lexicon.opposites) {
    found[pair] = found[pair]! + Math.min(found[first]!, found[second]!);
  }
  return found;
}
