import type { Edit } from '../../analyzer/draft/reparse.ts';
import type { Finding, Level, Range } from '../../analyzer/model.ts';

/** Where a finding stands in a text that is being written. */
export interface WrittenSpot extends Range {
  id: string;
  level: Level;
}

export function spotsOf(findings: readonly Finding[]): WrittenSpot[] {
  return findings.flatMap(({ id, level, start, end }) =>
    start === null || end === null ? [] : { id, level, start, end },
  );
}

/** Where they stand after an edit, until the review of the new text comes: what the edit has touched is gone. */
export function spotsAfter(spots: readonly WrittenSpot[], { start, end, inserted }: Edit): WrittenSpot[] {
  const shift = inserted - (end - start);
  return spots.flatMap((spot) => {
    if (spot.end <= start) return spot;
    if (spot.start >= end) return { ...spot, start: spot.start + shift, end: spot.end + shift };
    return [];
  });
}

/** The narrowest of those that a caret stands in, or at the end of. */
export function spotAt(spots: readonly WrittenSpot[], caret: number): WrittenSpot | null {
  const here = spots.filter(({ start, end }) => start <= caret && caret <= end);
  return here.sort((a, b) => a.end - a.start - (b.end - b.start))[0] ?? null;
}

/** The next one behind a caret, or before it; from the last one on to the first. */
export function nextSpot(spots: readonly WrittenSpot[], caret: number, step: 1 | -1): WrittenSpot | null {
  const inOrder = spots
    .filter(({ level }) => level !== 'credit')
    .sort((a, b) => step * (a.start - b.start || a.end - b.end));
  return inOrder.find(({ start }) => step * (start - caret) > 0) ?? inOrder[0] ?? null;
}
