import type { Range } from '../../model.ts';
import type { ExportInput } from './export-input.ts';

/** From 1; columns in UTF-16 units, as editors count them. */
interface Spot {
  line: number;
  col: number;
}

/** Where words stand in a file, as an offset and as lines. */
export interface FilePlace extends Range {
  from: Spot;
  to: Spot;
}

/**
 * Finds words of the draft in its file. A plain text is its file; in other files that are text the words are looked
 * for, as often as they came before. null where they are not found, and for the draft as a whole.
 */
export function fileLines({
  review,
  text,
  file = text,
}: Pick<ExportInput, 'review' | 'text' | 'file'>): (range: {
  start: number | null;
  end: number | null;
}) => FilePlace | null {
  const starts = [
    0,
    ...Array.from((file ?? '').matchAll(/\r\n|[\n\r]/g), ({ 0: end, index }) => index + end.length),
  ];
  const spot = (offset: number): Spot => {
    const line = starts.findLastIndex((start) => start <= offset);
    return { line: line + 1, col: offset - starts[line]! + 1 };
  };
  return (range) => {
    const place = placeIn(file ?? '', text ?? '', range, review.source.format === 'text');
    return place && { ...place, from: spot(place.start), to: spot(place.end) };
  };
}

function placeIn(
  file: string,
  text: string,
  { start, end }: { start: number | null; end: number | null },
  same: boolean,
): Range | null {
  if (start === null || end === null) return null;
  const words = text.slice(start, end);
  const from = same ? start : nth(file, words, countBefore(text, words, start));
  return from < 0 || words === '' ? null : { start: from, end: from + words.length };
}

function countBefore(text: string, words: string, at: number): number {
  let count = 0;
  for (let next = text.indexOf(words); next >= 0 && next < at; next = text.indexOf(words, next + 1)) count++;
  return count;
}

function nth(file: string, words: string, n: number): number {
  let at = file.indexOf(words);
  for (let i = 0; i < n && at >= 0; i++) at = file.indexOf(words, at + 1);
  return at;
}
