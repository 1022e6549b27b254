import { markerAt } from '../../../draft/numbering.ts';
import { endsSentence, isIdeographic, isNoEnd, isNoStart, widthOf } from './characters.ts';
import type { Line } from './lines.ts';
import type { Margins } from './margins.ts';

/** A line with the margins of its column and its place in the document. */
export interface SetLine {
  line: Line;
  margins: Margins;
  page: number;
  /** A row of a table without lines: never joined. */
  isRow: boolean;
}

/** Lines that make one paragraph. */
export interface Paragraph {
  lines: SetLine[];
}

const SAME_SIZE = 0.13;
/** A line set further in (in ems) is centred or set to the right: a title, a date, a name. */
const FIRST_LINE_MOST = 6;
/** From this indent on (in ems) a line begins a paragraph; hanging punctuation and the like stay below. */
const INDENT = 1.1;
/** Room at a line's end that nothing would have filled, in ems. */
const SLACK = 0.7;
const WIDER_GAP = 1.45;
const WIDEST_GAP = 2.4;
const LARGER = 1.12;
const LONGEST_HEADING = 80;

/** Puts the lines of a text together to paragraphs. */
export function paragraphsOf(lines: readonly SetLine[]): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  for (const line of lines) {
    const open = paragraphs.at(-1);
    if (open && continues(open.lines, line)) open.lines.push(line);
    else paragraphs.push({ lines: [line] });
  }
  return paragraphs;
}

function lineText(line: Line): string {
  return line.pieces.map((piece) => piece.text).join('');
}

/** Whether a line goes on with the paragraph before it. */
function continues(paragraph: readonly SetLine[], next: SetLine): boolean {
  const previous = paragraph.at(-1)!;
  if (previous.isRow || next.isRow) return false;
  const { line, margins } = previous;
  const size = Math.max(line.size, next.line.size);
  if (Math.abs(line.size - next.line.size) > SAME_SIZE * size) return false;
  const text = lineText(line).trimEnd();
  const ended = endsSentence(text);
  if (isBrokenTitle(previous, next, ended)) return true;
  if (!isFull(previous, next.line)) return false;
  const nextText = lineText(next.line).trimStart();
  if (markerAt(nextText, 0) !== null && (ended || indentOf(next) > INDENT)) return false;
  if (previous.page === next.page && line.base < next.line.base) {
    const gap = next.line.base - line.base;
    if (gap > (ended ? WIDER_GAP : WIDEST_GAP) * Math.max(margins.pitch, size)) return false;
  }
  // Lines in a cell are often centred: where they begin says nothing.
  if (margins.isCell) return !ended;
  return fitsIndent(paragraph, next, ended, text);
}

function indentOf({ line, margins }: SetLine): number {
  return (line.left - margins.left) / line.size;
}

/** What the left edges say: a first line stands further in than the rest, or (hanging) further out. */
function fitsIndent(paragraph: readonly SetLine[], next: SetLine, ended: boolean, text: string): boolean {
  const first = indentOf(paragraph[0]!);
  const here = indentOf(next);
  if (paragraph.length === 1) {
    // Hanging: the number stands out, what follows it is set in.
    if (here > first + INDENT)
      return (
        !ended && (markerAt(lineText(paragraph[0]!.line), 0) !== null || /^[•·●○■□▪◆※\-–—*]/u.test(text))
      );
    if (here < first - INDENT / 2) return first < FIRST_LINE_MOST;
    // Two lines that begin alike: both are first lines where first lines are set in; so are names and dates.
    if (here > INDENT && (next.margins.indents || first > FIRST_LINE_MOST)) return false;
    return !ended || isFlush(next, here);
  }
  const before = indentOf(paragraph.at(-1)!);
  if (Math.abs(here - before) > INDENT) return false;
  return !ended || isFlush(next, here);
}

/** In a text whose paragraphs are set in, a line at the margin goes on even after a full stop. */
function isFlush({ margins }: SetLine, indent: number): boolean {
  return margins.indents && indent < INDENT;
}

/** Whether the next line's first word would not have fitted here. */
function isFull({ line, margins }: SetLine, next: Line): boolean {
  const room = (margins.right - line.right) / line.size;
  return room < firstWord(lineText(next).trimStart()) + SLACK;
}

function firstWord(text: string): number {
  let width = 0;
  let at = 0;
  const characters = [...text.slice(0, 40)];
  while (isNoEnd(characters[at] ?? '')) {
    width += 1;
    at++;
  }
  if (isIdeographic(characters[at] ?? '')) {
    width += 1;
    at++;
  } else {
    while (at < characters.length && !/\s/.test(characters[at]!) && !isIdeographic(characters[at]!)) {
      width += widthOf(characters[at++]!);
    }
  }
  while (isNoStart(characters[at] ?? '')) {
    width += 1;
    at++;
  }
  return Math.min(width, 8);
}

/** A title of two or three lines, each in the middle, larger than the text. */
function isBrokenTitle(previous: SetLine, next: SetLine, ended: boolean): boolean {
  if (ended || previous.page !== next.page || !isCentred(previous) || !isCentred(next)) return false;
  if (next.line.size < LARGER * next.margins.size) return false;
  if (markerAt(lineText(next.line).trimStart(), 0) !== null || /^[（(]/.test(lineText(next.line).trim()))
    return false;
  const width = previous.margins.right - previous.margins.left;
  return (
    previous.line.right - previous.line.left > 0.45 * width &&
    next.line.base - previous.line.base < 2.2 * next.line.size
  );
}

function isCentred({ line, margins }: SetLine): boolean {
  const before = line.left - margins.left;
  const after = margins.right - line.right;
  return Math.abs(before - after) < 1.6 * line.size;
}

/** Larger than the text around, and short. */
export function isHeading({ lines }: Paragraph): boolean {
  const [first] = lines;
  if (!first || lines.length > 4 || first.isRow) return false;
  const text = lines.map(({ line }) => lineText(line)).join('');
  if (text.length > LONGEST_HEADING || /[。；;，,：:]$/.test(text.trimEnd())) return false;
  return first.line.size > LARGER * first.margins.size;
}
