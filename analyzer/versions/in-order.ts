/**
 * Of pairs ordered by their first number, the positions of a longest run whose second numbers rise too: what
 * stayed in order. The others moved.
 */
export function inOrder(seconds: readonly number[]): Set<number> {
  const tails: number[] = []; // position of the smallest end of a run of each length
  const before = new Int32Array(seconds.length).fill(-1);
  seconds.forEach((value, position) => {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (seconds[tails[middle]!]! < value) low = middle + 1;
      else high = middle;
    }
    if (low > 0) before[position] = tails[low - 1]!;
    tails[low] = position;
  });
  const kept = new Set<number>();
  for (let at = tails.at(-1) ?? -1; at >= 0; at = before[at]!) kept.add(at);
  return kept;
}
