import type { Range } from '../../analyzer/model.ts';
import type { OutlineRow } from './outline.ts';

/** A part of the draft that a reviewer asks about, with the words that name it. */
export interface Place extends Range {
  label: string;
}

const LONGEST_LABEL = 16;

/**
 * The row of the outline that an offset stands in, with the rows below it: of a chapter's heading, the chapter. The line
 * where there is no outline.
 */
export function placeAt(offset: number, rows: readonly OutlineRow[], text: string): Place {
  const at = rows.findLastIndex(({ start }) => start <= offset);
  const row = rows[at];
  const from = row ? row.start : text.lastIndexOf('\n', offset - 1) + 1;
  const newline = text.indexOf('\n', offset);
  const next = rows.find(({ depth }, index) => row && index > at && depth <= row.depth);
  const to = row ? next?.start : newline < 0 ? undefined : newline;
  const end = to ?? text.length;
  const words = text
    .slice(from, Math.min(end, from + 2 * LONGEST_LABEL))
    .trim()
    .split('\n', 1)[0]!;
  return {
    start: from,
    end,
    label: words.length > LONGEST_LABEL ? `${words.slice(0, LONGEST_LABEL)}…` : words,
  };
}
