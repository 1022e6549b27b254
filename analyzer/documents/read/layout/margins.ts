import type { Line } from './lines.ts';

/** How the lines of one column are set, as far as they show it. */
export interface Margins {
  left: number;
  right: number;
  /** Size of most characters. */
  size: number;
  /** From baseline to baseline, mostly. */
  pitch: number;
  /** Paragraphs begin further in than their other lines. */
  indents: boolean;
  /** The lines of one cell of a table. */
  isCell?: boolean;
}

/** Of a cell: its text shows how far it reaches where two lines do, else its box. */
export function cellMargins(lines: readonly Line[], box: { right: number }): Margins {
  const own = marginsOf(lines);
  const full = lines.filter((line) => line.right > own.right - own.size);
  const right =
    full.length >= 2 && lines.length >= 3 ? own.right : Math.max(own.right, box.right - own.size / 2);
  return { ...own, right, indents: false, isCell: true };
}

const FIRST_LINE_LEAST = 1.2;
const FIRST_LINE_MOST = 5;
const EXACTLY = 0.05;
const NEARLY = 0.6;
/** From this share of lines on, ending at one place is no accident. */
const FLUSH_SHARE = 0.35;
const STRAY_SHARE = 0.03;
const FEW_LINES = 5;
const INDENTED_SHARE = 0.06;

/** Measures lines of one column, of one page or of many. There is at least one. */
export function marginsOf(lines: readonly Line[]): Margins {
  const size = usualSize(lines);
  const text = lines.filter((line) => Math.abs(line.size - size) < 0.15 * size);
  const left = outermost(
    text.map((line) => line.left),
    size,
  );
  const right = rightOf(
    text.map((line) => line.right),
    size,
  );
  const indented = text.filter((line) => {
    const indent = (line.left - left) / size;
    const isCentred = Math.abs(line.left - left - (right - line.right)) < size;
    return indent > FIRST_LINE_LEAST && indent < FIRST_LINE_MOST && !isCentred;
  });
  return {
    left,
    right,
    size,
    pitch: usualPitch(lines, size),
    indents: indented.length >= text.length * INDENTED_SHARE,
  };
}

function usualSize(lines: readonly Line[]): number {
  const weights = new Map<number, number>();
  for (const line of lines) {
    const key = Math.round(line.size * 4) / 4;
    weights.set(key, (weights.get(key) ?? 0) + (line.right - line.left));
  }
  return [...weights].sort((a, b) => b[1] - a[1])[0]?.[0] || lines[0]?.size || 1;
}

/**
 * Set flush, lines end at one place exactly: what a few have beyond it is no margin. Set ragged, the longest lines
 * tell, less the punctuation that hangs out.
 */
function rightOf(positions: readonly number[], size: number): number {
  const mirrored = positions.map((position) => -position);
  const places = placesOf(mirrored, EXACTLY * size);
  const most = Math.max(...places.map(({ count }) => count), 0);
  if (most >= positions.length * FLUSH_SHARE) return -(places.find(({ count }) => count > most / 2)?.at ?? 0);
  const far = outermost(mirrored, size);
  const flush = places.find(({ at, count }) => at > far && at < far + 1.3 * size && count >= 6);
  return -(flush?.at ?? far);
}

/**
 * A text that fills less than half of its sheet, and whose lines end anywhere, is a list or a form: its longest line
 * shows nothing of the margin, which is reckoned to be as wide as that on the left.
 */
export function onSheet(
  margins: Margins,
  lines: readonly Line[],
  sheet: { left: number; right: number },
): Margins {
  const { left, right, size } = margins;
  if (right - left > (sheet.right - sheet.left) / 2) return margins;
  const full = lines.filter((line) => Math.abs(line.right - right) < NEARLY * size);
  if (lines.length > FEW_LINES && full.length > lines.length / 2) return margins;
  return { ...margins, right: Math.max(right, sheet.right - (left - sheet.left)) };
}

/** The outermost place where more than a stray line begins. */
function outermost(positions: readonly number[], size: number): number {
  const places = placesOf(positions, NEARLY * size);
  const enough = Math.max(2, positions.length * STRAY_SHARE);
  return (places.find(({ count }) => count >= enough) ?? places[0])?.at ?? 0;
}

/** For each position, in order, how many lie at most so far behind it, and their middle one. */
function placesOf(positions: readonly number[], reach: number): { at: number; count: number }[] {
  const values = [...positions].sort((a, b) => a - b);
  let to = 0;
  return values.map((value, from) => {
    while (to < values.length && values[to]! <= value + reach) to++;
    return { at: values[(from + to - 1) >> 1]!, count: to - from };
  });
}

function usualPitch(lines: readonly Line[], size: number): number {
  const steps: number[] = [];
  for (let i = 1; i < lines.length; i++) {
    const step = lines[i]!.base - lines[i - 1]!.base;
    if (step > 0.6 * size && step < 4 * size) steps.push(step);
  }
  steps.sort((a, b) => a - b);
  return steps[Math.floor(steps.length / 2)] ?? 1.5 * size;
}
