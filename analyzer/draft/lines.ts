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

/**
 * The paragraphs of a source: its blocks where the reader knew them, else its lines, with lines joined that
 * were broken inside a sentence (PDF text, and the official plan texts themselves).
 */
export function sourceLines(
  source: Pick<SourceText, 'text' | 'blocks' | 'parts'>,
  headings: readonly string[],
): LineGroup[] {
  const { text } = source;
  if (source.blocks !== undefined) {
    return source.blocks
      .filter(isPartOf(source.parts))
      .flatMap((block) =>
        split(text, block.start, block.end).map((line) => ({ lines: [line], kind: block.kind })),
      );
  }
  const groups: LineGroup[] = [];
  let open: LineGroup | null = null;
  let previousEnd = -1;
  const all = (source.parts ?? [{ start: 0, end: text.length }]).flatMap(({ start, end }) =>
    split(text, start, end),
  );
  const full = fullLine(all);
  for (const line of all) {
    const gap = previousEnd < 0 ? 0 : newlines(text, previousEnd, line.start);
    if (
      open !== null &&
      gap === 1 &&
      isBroken(text, open.lines.at(-1)!, line, full) &&
      !headings.includes(text.slice(line.start, line.end))
    )
      open.lines.push(line);
    else {
      open = { lines: [line], kind: 'paragraph' };
      groups.push(open);
    }
    previousEnd = line.end;
  }
  return groups;
}

const isPartOf = (parts: SourceText['parts']) => (block: Block) =>
  parts === undefined || parts.some(({ start, end }) => block.start >= start && block.end <= end);

function split(text: string, from: number, to: number): Line[] {
  const lines: Line[] = [];
  let start = from;
  for (let i = from; i <= to; i++) {
    const code = i < to ? text.charCodeAt(i) : 10;
    // Most characters are told to be no end of a line by one comparison.
    if (code > 13 ? code !== 0x2028 && code !== 0x2029 : code !== 10 && code !== 13) continue;
    let a = start;
    let b = i;
    while (a < b && isSpace(text.charCodeAt(a))) a++;
    while (b > a && isSpace(text.charCodeAt(b - 1))) b--;
    if (b > a) lines.push({ start: a, end: b });
    start = i + 1;
  }
  return lines;
}

function newlines(text: string, from: number, to: number): number {
  let count = 0;
  for (let i = from; i < to; i++) if (text.charCodeAt(i) === 10) count++;
  return count;
}

/** The length from which a line counts as full: wrapped text has most of its lines near one width. */
function fullLine(lines: Line[]): number {
  // Beyond the longest heading a length makes no difference: they are counted, not sorted.
  const counts = new Uint32Array(2 * LONGEST_HEADING);
  for (const line of lines) {
    const length = Math.min(line.end - line.start, counts.length - 1);
    counts[length] = counts[length]! + 1;
  }
  const rank = Math.floor(lines.length * 0.9);
  let usual = 0;
  for (let seen = counts[0]!; seen <= rank && usual < counts.length - 1; seen += counts[usual]!) usual++;
  return Math.max(SHORTEST_BROKEN, Math.min(usual * 0.85, LONGEST_HEADING));
}

function isBroken(text: string, line: Line, next: Line, full: number): boolean {
  if (line.end - line.start < full) return false;
  if (TERMINAL.has(text[line.end - 1]!)) return false;
  return !startsNumbered(text, next.start);
}
