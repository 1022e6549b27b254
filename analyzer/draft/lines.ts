import type { Block, SourceText } from '../model.ts';
import { isSpace } from './characters.ts';
import { startsNumbered } from './numbering.ts';

/** A stretch of one source line without its margins. */
export interface Line {
  start: number;
  end: number;
}

/** Lines that make one paragraph. */
export interface LineGroup {
  lines: Line[];
  kind: Block['kind'];
}

/** A sentence or a lead-in ends here, so a line that ends so is not broken. */
const TERMINAL = new Set([...'。；！？：;!?:”"」』）)】》.…']);
/** Shorter lines are headings or list entries more often than broken sentences. */
const SHORTEST_BROKEN = 15;
/** However wide a text is set, a line this long without an end is a sentence that was cut (at a page's end, say). */
const LONGEST_HEADING = 60;

/** From this share of its longer lines broken, a file of blocks was set line by line: text once wrapped, then pasted. */
const SET_BY_LINES = 0.25;

/** A line and what it stands in: lines of two blocks are joined only within running text, or one cell. */
interface PlacedLine extends Line {
  kind: Block['kind'];
  /** Names the cell, '' outside tables. */
  cell: string;
}

/**
 * The paragraphs of a source: its lines, with lines joined that were broken inside a sentence (PDF text, the official
 * plan texts themselves, Word files in which every line is a paragraph). Where the reader knew blocks, only where
 * these show that the text was set line by line. `known` is the full length of a line, where the source is looked at
 * in part only.
 */
export function sourceLines(
  source: Pick<SourceText, 'text' | 'blocks' | 'parts'>,
  headings: readonly string[],
  known?: number,
): LineGroup[] {
  const { text, blocks } = source;
  const all =
    blocks === undefined ? linesOf(source) : blocks.filter(isPartOf(source.parts)).flatMap(linesIn(text));
  const full = known ?? fullLine(countLengths(all));
  const joins = (line: PlacedLine, next: PlacedLine) =>
    line.kind === 'paragraph' &&
    next.kind === 'paragraph' &&
    line.cell === next.cell &&
    isBroken(text, line, next, full) &&
    newlines(text, line.end, next.start) === 1 &&
    !headings.includes(text.slice(next.start, next.end));
  const mayJoin = blocks === undefined || isSetByLines(all, joins);
  const groups: LineGroup[] = [];
  for (const [i, line] of all.entries()) {
    const before = all[i - 1];
    if (mayJoin && before !== undefined && joins(before, line)) groups.at(-1)!.lines.push(line);
    else groups.push({ lines: [line], kind: line.kind });
  }
  return groups;
}

function linesOf({ text, parts = [{ start: 0, end: text.length }] }: Pick<SourceText, 'text' | 'parts'>) {
  return parts.flatMap(({ start, end }) => split(text, start, end, 'paragraph', ''));
}

const linesIn =
  (text: string) =>
  ({ start, end, kind, cell }: Block): PlacedLine[] =>
    split(text, start, end, kind, cell === undefined ? '' : `${cell.table}/${cell.row}/${cell.column}`);

function isSetByLines(
  lines: readonly PlacedLine[],
  joins: (line: PlacedLine, next: PlacedLine) => boolean,
): boolean {
  let broken = 0;
  let long = 0;
  for (const [i, line] of lines.entries()) {
    if (line.kind !== 'paragraph' || line.end - line.start < SHORTEST_BROKEN) continue;
    long++;
    const next = lines[i + 1];
    if (next !== undefined && joins(line, next)) broken++;
  }
  return broken >= long * SET_BY_LINES;
}

const isPartOf = (parts: SourceText['parts']) => (block: Block) =>
  parts === undefined || parts.some(({ start, end }) => block.start >= start && block.end <= end);

function split(text: string, from: number, to: number, kind: Block['kind'], cell: string): PlacedLine[] {
  const lines: PlacedLine[] = [];
  let start = from;
  for (let i = from; i <= to; i++) {
    const code = i < to ? text.charCodeAt(i) : 10;
    // Most characters are told to be no end of a line by one comparison.
    if (code > 13 ? code !== 0x2028 && code !== 0x2029 : code !== 10 && code !== 13) continue;
    let a = start;
    let b = i;
    while (a < b && isSpace(text.charCodeAt(a))) a++;
    while (b > a && isSpace(text.charCodeAt(b - 1))) b--;
    if (b > a) lines.push({ start: a, end: b, kind, cell });
    start = i + 1;
  }
  return lines;
}

function newlines(text: string, from: number, to: number): number {
  let count = 0;
  for (let i = from; i < to; i++) if (text.charCodeAt(i) === 10) count++;
  return count;
}

/** How many lines there are of each length; beyond the longest heading a length makes no difference. */
export type LineLengths = Uint32Array;

export function lineLengths(text: string, from: number, to: number): LineLengths {
  return countLengths(split(text, from, to, 'paragraph', ''));
}

function countLengths(lines: readonly Line[]): LineLengths {
  const counts = new Uint32Array(2 * LONGEST_HEADING);
  for (const line of lines) {
    const length = Math.min(line.end - line.start, counts.length - 1);
    counts[length] = counts[length]! + 1;
  }
  return counts;
}

/** The length from which a line counts as full: wrapped text has most of its lines near one width. */
export function fullLine(counts: LineLengths): number {
  const rank = Math.floor(counts.reduce((sum, count) => sum + count, 0) * 0.9);
  let usual = 0;
  for (let seen = counts[0]!; seen <= rank && usual < counts.length - 1; seen += counts[usual]!) usual++;
  return Math.max(SHORTEST_BROKEN, Math.min(usual * 0.85, LONGEST_HEADING));
}

function isBroken(text: string, line: Line, next: Line, full: number): boolean {
  if (line.end - line.start < full) return false;
  if (TERMINAL.has(text[line.end - 1]!) || endsInNumber(text, line)) return false;
  return !startsNumbered(text, next.start);
}

/** 某某办法（征求意见稿）　第三条: a line that ends in the number of a provision, behind a space, is a heading over what follows. */
function endsInNumber(text: string, { start, end }: Line): boolean {
  if (!NUMBERED.has(text[end - 1]!)) return false;
  const at = text.lastIndexOf('第', end - 1);
  return at > start && end - at <= LONGEST_NUMBER && isSpace(text.charCodeAt(at - 1));
}

const NUMBERED = new Set('条章节款项');
/** 第一百二十三条之一 is as long as they come. */
const LONGEST_NUMBER = 10;
