import type { Links, Pairs } from './align.ts';
import { candidateFinder } from './likeness.ts';
import type { Piece } from './pieces.ts';

/** So much of a piece must stand in the other for it to be a part of it. */
const CONTAINED = 0.7;
const SHORTEST = 8;

/**
 * Links what is left over as a part: a new piece whose words come from an old one that goes on elsewhere (a
 * split), and an old one whose words stand in a new one that was there before (a merge).
 */
export function joinSplits(
  before: readonly Piece[],
  after: readonly Piece[],
  pairs: Pairs,
  { toAfter, toBefore }: Links,
): void {
  join(after, pairs.after, toBefore, pairs.before, toAfter);
  join(before, pairs.before, toAfter, pairs.after, toBefore);
}

function join(
  parts: readonly Piece[],
  partPairs: readonly ReadonlySet<number>[],
  partLinks: number[][],
  wholePairs: readonly ReadonlySet<number>[],
  wholeLinks: number[][],
): void {
  const left = partLinks.flatMap((list, part) =>
    list.length === 0 && parts[part]!.body.length >= SHORTEST ? [part] : [],
  );
  if (left.length === 0) return;
  const candidates = candidateFinder(
    wholePairs,
    wholePairs.map((_pairs, whole) => whole),
  );
  for (const part of left) {
    const own = partPairs[part]!;
    let best = { whole: -1, share: CONTAINED };
    for (const whole of candidates(own)) {
      const share = shareLeft(
        own,
        wholePairs[whole]!,
        wholeLinks[whole]!.map((other) => partPairs[other]!),
      );
      if (share >= best.share) best = { whole, share };
    }
    if (best.whole < 0) continue;
    wholeLinks[best.whole]!.push(part);
    wholeLinks[best.whole]!.sort((a, b) => a - b);
    partLinks[part]!.push(best.whole);
  }
}

/** The share of a part's pairs that stand in the whole and not already in the parts known of it. */
function shareLeft(
  own: ReadonlySet<number>,
  whole: ReadonlySet<number>,
  known: readonly ReadonlySet<number>[],
): number {
  let count = 0;
  for (const pair of own) if (whole.has(pair) && !known.some((pairs) => pairs.has(pair))) count++;
  return count / own.size;
}
