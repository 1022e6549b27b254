import { isLatin } from '../draft/characters.ts';
import { LATIN_END, LATIN_START, type Lexicon, MASKS } from './lexicon.ts';
import { joinPairs } from './pairs.ts';
import { firstFrom, rawHits } from './raw-hits.ts';
import type { Rows } from './rows.ts';

/** A term found in the normalised text. */
export interface Hit {
  start: number;
  end: number;
  term: number;
  /** Class numbers left after masking. */
  classes: readonly number[];
}

/** A set of class numbers that is emptied at no cost: those with the stamp of now are in it. */
export interface WantedClasses {
  stamps: Int32Array;
  now: number;
  /** For a set that never changes: the classes of each term that are in it, once it was met. */
  known?: (readonly number[] | undefined)[];
}

/** A text and its UTF-16 units. */
interface TextCodes {
  text: string;
  codes: Uint16Array;
}

/**
 * The hits in a stretch of a text, ordered by start, then the longer first; those masked by longer words are gone.
 * Only hits of the wanted classes, and of no hit other classes: no class has a say in another, but for the opposites,
 * which must be wanted or not all together.
 */
export function findHits(
  lexicon: Lexicon,
  { text, codes }: TextCodes,
  from: number,
  to: number,
  wanted: WantedClasses,
): Hit[] {
  const raw = rawHits(lexicon, codes, from, to);
  const hits: Hit[] = [];
  const masks: Hit[] = [];
  for (let i = firstFrom(raw, from); i < raw.length && raw.start[i]! < to; i++) {
    const term = raw.term[i]!;
    const signs = lexicon.termSigns[term]!;
    const classes = wantedOf(lexicon.termClasses, term, wanted);
    if (classes === NONE && (signs & MASKS) === 0) continue;
    const start = raw.start[i]!;
    const end = start + lexicon.trie.lengths[term]!;
    if (end > to) continue;
    if (signs & LATIN_START && start > 0 && isLatin(codes[start - 1]!)) continue;
    if (signs & LATIN_END && end < codes.length && isLatin(codes[end]!)) continue;
    const hit = { start, end, term, classes };
    if (classes !== NONE) hits.push(hit);
    if (signs & MASKS) masks.push(hit);
  }
  const clear = masks.length === 0 ? hits : unmasked(hits, masks, lexicon);
  return joinPairs(longest(clear), lexicon, text);
}

const NONE: readonly number[] = [];

/** No term that could hold another is longer. */
const LONGEST_TERM = 32;

function wantedOf(termClasses: Rows, term: number, wanted: WantedClasses): readonly number[] {
  const { known } = wanted;
  if (known === undefined) return classesAmong(termClasses, term, wanted);
  known[term] ??= classesAmong(termClasses, term, wanted);
  return known[term];
}

/** Sets of one class, by its number: most words have no more that are wanted. */
const alone: (readonly number[])[] = [];

function classesAmong(
  { from, values }: Rows,
  term: number,
  { stamps, now }: WantedClasses,
): readonly number[] {
  let first = -1;
  let found: number[] | null = null;
  for (let i = from[term]!, end = from[term + 1]!; i < end; i++) {
    const c = values[i]!;
    if (stamps[c] !== now) continue;
    if (first < 0) first = c;
    else if (found === null) found = [first, c];
    else found.push(c);
  }
  if (first < 0) return NONE;
  if (found !== null) return found;
  for (let c = alone.length; c <= first; c++) alone.push([c]);
  return alone[first]!;
}

/** A masking word silences the hits that overlap it and are shorter. The row is written over. */
function unmasked(hits: Hit[], masks: readonly Hit[], lexicon: Lexicon): Hit[] {
  let kept = 0;
  let from = 0;
  for (let h = 0; h < hits.length; h++) {
    const hit = hits[h]!;
    // Masks are short: those that ended well before this hit never matter again.
    while (from < masks.length && masks[from]!.end + LONGEST_TERM < hit.start) from++;
    let { classes } = hit;
    for (let m = from; m < masks.length && masks[m]!.start < hit.end; m++) {
      const mask = masks[m]!;
      if (mask.end <= hit.start || mask.end - mask.start <= hit.end - hit.start) continue;
      const masked = lexicon.termMasks[mask.term]!;
      if (masked === 'all') classes = NONE;
      else if (classes.some((c) => masked.includes(c))) classes = classes.filter((c) => !masked.includes(c));
    }
    if (classes.length > 0) hits[kept++] = classes === hit.classes ? hit : withClasses(hit, classes);
  }
  hits.length = kept;
  return hits;
}

/** How far the hits kept reach, up to each of them: where they end before a hit does, none can hold it. */
let reaches = new Int32Array(1024);

/** Within one class the longest word counts: 女 inside 女职工 says nothing more. The row is written over. */
function longest(hits: Hit[]): Hit[] {
  if (hits.length > reaches.length) reaches = new Int32Array(2 * hits.length);
  let kept = 0;
  let reach = 0;
  for (let h = 0; h < hits.length; h++) {
    const hit = hits[h]!;
    let { classes } = hit;
    for (let k = kept - 1; k >= 0 && reaches[k]! >= hit.end; k--) {
      const outer = hits[k]!;
      if (hit.start - outer.start >= LONGEST_TERM) break;
      if (outer.end < hit.end || outer.end - outer.start <= hit.end - hit.start) continue;
      if (classes.some((c) => outer.classes.includes(c)))
        classes = classes.filter((c) => !outer.classes.includes(c));
    }
    if (classes.length === 0) continue;
    if (hit.end > reach) reach = hit.end;
    reaches[kept] = reach;
    hits[kept++] = classes === hit.classes ? hit : withClasses(hit, classes);
  }
  hits.length = kept;
  return hits;
}

const withClasses = ({ start, end, term }: Hit, classes: readonly number[]): Hit => ({
  start,
  end,
  term,
  classes,
});
