/** Index of the last range that starts at or before an offset, or -1. Ranges must be ordered by start. */
export function lastStartingBy(ranges: readonly { start: number }[], offset: number): number {
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ranges[middle]!.start <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
