import type { Version } from './pieces.ts';
import { pieceAt } from './pieces.ts';

/** Words that a note was made on, with enough around them to know them again, and to show what they were. */
export interface WordAnchor {
  start: number;
  end: number;
  quote: string;
  /** The sentence around the quotation, without it. */
  before: string;
  after: string;
  /** The provision's label: 第九条第（一）项. */
  label: string;
}

const LONGEST = 120;
const SENTENCE_END = /[。；！？\n;!?]/;

/** Anchors a note on a range of a version's text. Blank ends are left out. */
export function anchorAt(version: Version, start: number, end: number): WordAnchor {
  const { text, pieces } = version;
  let from = Math.max(0, start);
  let to = Math.min(text.length, end);
  while (from < to && text[from]!.trim() === '') from++;
  while (to > from && text[to - 1]!.trim() === '') to--;
  return {
    start: from,
    end: to,
    quote: text.slice(from, to),
    ...around(text, from, to),
    label: pieces[pieceAt(pieces, from)]?.provision.label ?? '',
  };
}

/** The rest of the sentence on both sides of a range, as far as it can be shown. */
function around(text: string, start: number, end: number): { before: string; after: string } {
  let from = start;
  while (from > 0 && start - from < LONGEST && !SENTENCE_END.test(text[from - 1]!)) from--;
  let to = end;
  while (to < text.length && to - end < LONGEST && !SENTENCE_END.test(text[to]!)) to++;
  if (to < text.length && text[to] !== '\n' && to - end < LONGEST) to++;
  return { before: text.slice(from, start).trimStart(), after: text.slice(end, to).trimEnd() };
}
