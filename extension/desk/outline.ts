import type { Finding, Review, SourceText } from '../../analyzer/model.ts';
import { once } from './once.ts';

type OutlineKind = 'part' | 'chap' | 'sec' | 'art' | 'h' | 'title';

/** A line of the outline: a part, chapter, article or heading, with the problems that stand in it. */
export interface OutlineRow {
  id: string;
  kind: OutlineKind;
  /** The provision's first line, as the draft prints it. */
  text: string;
  start: number;
  depth: number;
  problems: number;
}

/** Ids end in their kind and number (`art_9__item_1`); 款, 项 and 目 are too fine for an outline. */
const OUTLINED = /(^|__)(part|chap|sec|art|h|title)(_\d+)?(~\d+)?$/;
const LONGEST = 40;

/** The same of a draft that lies on the desk. */
export const outlineIn = once(({ review, source }: { review: Review; source: SourceText }) =>
  outlineOf(review, source.text),
);

/** The outline of a reviewed draft, in reading order. */
export function outlineOf({ draft, findings }: Review, text: string): OutlineRow[] {
  const rows: OutlineRow[] = [];
  const open: { end: number }[] = [];
  for (const { id, start, end } of draft.provisions) {
    const kind = OUTLINED.exec(id)?.[2] as OutlineKind | undefined;
    if (!kind) continue;
    while (open.length > 0 && open.at(-1)!.end <= start) open.pop();
    rows.push({ id, kind, text: firstLine(text, start, end), start, depth: open.length, problems: 0 });
    open.push({ end });
  }
  for (const finding of findings) countIn(rows, finding);
  return rows;
}

function firstLine(text: string, start: number, end: number): string {
  return text
    .slice(start, Math.min(end, start + LONGEST))
    .trimStart()
    .split('\n', 1)[0]!
    .trim();
}

/** Counts a problem for the innermost row it stands in. */
function countIn(rows: OutlineRow[], { level, start }: Finding): void {
  if (start === null || (level !== 'revise' && level !== 'explain')) return;
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (rows[middle]!.start <= start) low = middle + 1;
    else high = middle;
  }
  const row = rows[low - 1];
  if (row) row.problems += 1;
}
