import type { Lexicon } from './lexicon.ts';
import { noHits, type RawHits, scan, type Trie } from './trie.ts';

interface Scanned {
  trie: Trie | null;
  codes: Uint16Array | null;
  from: number;
  to: number;
  hits: RawHits;
}

const nothing = (): Scanned => ({ trie: null, codes: null, from: 0, to: 0, hits: noHits() });

/** The part of a text that is being judged: scanned once, for the watch and for whatever wakes in it. */
const part = nothing();
/** What was asked for last elsewhere, as conditions look at other units. */
const elsewhere = nothing();

/** Scans the part of a text that is judged next. */
export function scanPart(lexicon: Lexicon, codes: Uint16Array, from: number, to: number): RawHits {
  return scanInto(part, lexicon, codes, from, to);
}

/** Hits of which those in a stretch are some. They are written over by the next call. */
export function rawHits(lexicon: Lexicon, codes: Uint16Array, from: number, to: number): RawHits {
  for (const known of [part, elsewhere])
    if (known.codes === codes && known.trie === lexicon.trie && known.from <= from && known.to >= to)
      return known.hits;
  return scanInto(elsewhere, lexicon, codes, from, to);
}

function scanInto(known: Scanned, { trie }: Lexicon, codes: Uint16Array, from: number, to: number): RawHits {
  scan(trie, codes, from, to, known.hits);
  known.trie = trie;
  known.codes = codes;
  known.from = from;
  known.to = to;
  return known.hits;
}

/** The first hit that begins at a place or behind it. */
export function firstFrom({ start, length }: RawHits, at: number): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (start[middle]! < at) low = middle + 1;
    else high = middle;
  }
  return low;
}
