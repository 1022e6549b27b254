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
/** From this share of lines on, ending at one place is no accident. */
const FLUSH_SHARE = 0.2;
const STRAYS = 2;
const INDENTED_SHARE = 0.06;

/** Measures lines of one column, of one page or of many. There is at least one. */
export function marginsOf(lines: readonly Line[]): Margins {
  const size = usualSize(lines);
  const text = lines.filter((line) => Math.abs(line.size - size) < 0.15 * size);
  const left = edge(
    text.map((line) => line.left),
    size,
    0.03,
  );
  // Set flush, most lines end at one place; punctuation that hangs out beyond it is no margin.
  const right = -edge(
    text.map((line) => -line.right),
    size,
    0.5,
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
 * The outermost place where enough lines begin.
 * @param share of the lines at the place where most do
 */
function edge(positions: readonly number[], size: number, share: number): number {
  const values = [...positions].sort((a, b) => a - b);
  const places: { at: number; count: number }[] = [];
  let to = 0;
  for (let from = 0; from < values.length; from++) {
    while (to < values.length && values[to]! < values[from]! + 0.6 * size) to++;
    places.push({ at: values[(from + to - 1) >> 1]!, count: to - from });
  }
  const most = Math.max(...places.map(({ count }) => count), 0);
  const enough = most < values.length * FLUSH_SHARE ? STRAYS : Math.max(STRAYS, most * share);
  return (places.find(({ count }) => count >= enough) ?? places[0])?.at ?? 0;
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
