import type { Alignment } from './align.ts';
import type { OldPlace, Span } from './carry.ts';
import { difference } from './difference.ts';
import { candidateFinder, likeness, pairsOf, shared } from './likeness.ts';
import { occurrences, sentenceAround } from './occurrences.ts';
import type { Version } from './pieces.ts';

/** A sentence that is this much like the old one is worth showing beside it. */
const ALIKE = 0.4;
/** Less than this is what the difference happened to leave standing. */
const STILL_ALIKE = 0.2;

/**
 * The place in the new version that a person should look at: what the words became in their provision, else the
 * piece that is most like their sentence. In folded offsets; null where there is nothing to show.
 */
export function likelyPlace(
  alignment: Alignment,
  old: OldPlace,
  span: Span | null,
): { from: number; to: number } | null {
  if (span) return becameIn(alignment, old, span);
  const { before, after } = alignment;
  const sentence = pairsOf(sentenceAround(before.folded.text, old.from, old.to));
  const { all, find } = searchOf(after);
  let best = { index: -1, score: ALIKE };
  for (const index of find(sentence)) {
    const score = Math.max(
      likeness(sentence, all[index]!),
      sentence.size >= 10 ? shared(sentence, all[index]!) / sentence.size - 0.15 : 0,
    );
    if (score > best.score) best = { index, score };
  }
  const piece = after.pieces[best.index];
  if (!piece) return null;
  const quote = before.folded.text.slice(old.from, old.to);
  const [only, ...more] = occurrences(after.folded.text, quote, piece.from, piece.to);
  return only !== undefined && more.length === 0
    ? { from: only, to: only + quote.length }
    : { from: piece.from, to: piece.to };
}

/** Made once for a version: many notes may look for their words in it. */
const searches = new WeakMap<Version, ReturnType<typeof makeSearch>>();

function searchOf(version: Version): ReturnType<typeof makeSearch> {
  const known = searches.get(version) ?? makeSearch(version);
  searches.set(version, known);
  return known;
}

function makeSearch({ pieces }: Version) {
  const all = pieces.map(({ body }) => pairsOf(body));
  return { all, find: candidateFinder(all, [...all.keys()]) };
}

/** Follows the words through the difference of the two stretches: what stands where they stood. */
function becameIn({ before, after }: Alignment, old: OldPlace, span: Span): { from: number; to: number } {
  const was = before.folded.text.slice(span.before.from, span.before.to);
  const is = after.folded.text.slice(span.after.from, span.after.to);
  const [first, last] = [old.from - span.before.from, old.to - span.before.from];
  let a = 0;
  let b = 0;
  let from = -1;
  let to = -1;
  for (const { kind, text } of difference(was, is)) {
    const endA = kind === 'in' ? a : a + text.length;
    const endB = kind === 'out' ? b : b + text.length;
    const touches = kind === 'in' ? a >= first && a <= last : a < last && endA > first;
    if (touches && kind === 'same') {
      const start = b + Math.max(0, first - a);
      if (from < 0) from = start;
      to = b + Math.min(text.length, last - a);
    } else if (touches && kind === 'in') {
      if (from < 0) from = b;
      to = endB;
    }
    a = endA;
    b = endB;
  }
  // Deleted without anything like them in their place: the whole provision is to be looked at.
  const nothing =
    from < 0 || likeness(pairsOf(was.slice(first, last)), pairsOf(is.slice(from, to))) < STILL_ALIKE;
  if (nothing) return { from: span.after.from, to: span.after.to };
  return { from: span.after.from + from, to: span.after.from + to };
}
