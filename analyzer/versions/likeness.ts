/** How alike two short texts are, by the pairs of characters they share. */

/** The pairs of neighbouring characters of a text, each once. A text of one character is its own pair. */
export function pairsOf(text: string): Set<number> {
  const pairs = new Set<number>();
  for (let i = 0; i + 1 < text.length; i++) pairs.add(text.charCodeAt(i) * 65536 + text.charCodeAt(i + 1));
  if (text.length === 1) pairs.add(text.charCodeAt(0));
  return pairs;
}

/** 1 for the same pairs, 0 for none in common (Dice's coefficient). */
export function likeness(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  if (a.size === 0 || b.size === 0) return 0;
  return (2 * shared(a, b)) / (a.size + b.size);
}

export function shared(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  let count = 0;
  for (const pair of small) if (large.has(pair)) count++;
  return count;
}

/** Pairs in more texts than this say nothing about which of them is meant. */
const COMMON = 48;
const MOST_CANDIDATES = 8;

/** Finds, for a set of pairs, the few texts of a collection that share its rarest pairs. */
export function candidateFinder(
  all: readonly ReadonlySet<number>[],
  members: readonly number[],
): (pairs: ReadonlySet<number>) => number[] {
  const index = new Map<number, number[]>();
  for (const member of members) {
    for (const pair of all[member]!) {
      const list = index.get(pair);
      if (!list) index.set(pair, [member]);
      // One more than common is enough to know that it is.
      else if (list.length <= COMMON) list.push(member);
    }
  }
  return (pairs) => {
    const weights = new Map<number, number>();
    for (const pair of pairs) {
      const list = index.get(pair);
      if (!list || list.length > COMMON) continue;
      for (const member of list) weights.set(member, (weights.get(member) ?? 0) + 1 / list.length);
    }
    return [...weights]
      .sort(([a, x], [b, y]) => y - x || a - b)
      .slice(0, MOST_CANDIDATES)
      .map(([member]) => member);
  };
}
