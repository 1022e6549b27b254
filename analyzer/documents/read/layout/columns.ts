import { type Line, linesOf, type Segment } from './lines.ts';

/** Lines that are read one after the other: a column, or a whole page. */
export interface Flow {
  lines: Line[];
  /** 0 where the page has one column only; else 1, 2 … */
  column: number;
}

/** Fewer lines side by side are a table, a signature, a list. */
const ENOUGH_LINES = 5;
/** Text fills its column: this much of it in the median line. */
const FILLED = 0.6;
/** A column is at least this wide, as a share of all. */
const NARROWEST = 0.2;
const BINS = 200;
const DEEPEST = 4;

/** The flows of a page in reading order: what goes across first, then its columns from left to right. */
export function flowsOf(segments: readonly Segment[], column = 0, depth = 0): Flow[] {
  const gutter = depth < DEEPEST ? findGutter(segments) : null;
  if (gutter === null) return segments.length === 0 ? [] : [{ lines: linesOf(segments), column }];
  const flows: Flow[] = [];
  let across: Segment[] = [];
  const close = () => {
    if (across.length > 0) flows.push({ lines: linesOf(across), column });
    across = [];
  };
  for (const band of bandsOf(segments, gutter)) {
    const left = band.filter((segment) => segment.right <= gutter);
    const right = band.filter((segment) => segment.left >= gutter);
    if (left.length + right.length === band.length && areColumns(left, right, gutter)) {
      close();
      flows.push(...flowsOf(left, 1, depth + 1), ...flowsOf(right, 2, depth + 1));
    } else across.push(...band);
  }
  close();
  return flows;
}

/** Where most of the gaps between two segments side by side lie; null where too few do. */
function findGutter(segments: readonly Segment[]): number | null {
  if (segments.length < 2 * ENOUGH_LINES) return null;
  const left = Math.min(...segments.map((segment) => segment.left));
  const right = Math.max(...segments.map((segment) => segment.right));
  const bin = (right - left) / BINS;
  if (!(bin > 0)) return null;
  const votes = new Uint32Array(BINS);
  const sorted = [...segments].sort((a, b) => a.top - b.top);
  for (let i = 0; i < sorted.length; i++) {
    const segment = sorted[i]!;
    const next = nearestRight(sorted, i);
    if (!next) continue;
    const from = Math.ceil((segment.right - left) / bin);
    const to = Math.floor((next.left - left) / bin);
    for (let b = Math.max(0, from); b < Math.min(BINS, to); b++) votes[b] = votes[b]! + 1;
  }
  let best = -1;
  let most = ENOUGH_LINES - 1;
  let width = 0;
  for (let b = Math.floor(BINS * NARROWEST); b < BINS * (1 - NARROWEST); b++) {
    if (votes[b]! > most) {
      most = votes[b]!;
      best = b;
      width = 1;
    } else if (best >= 0 && votes[b] === most && b === best + width) width++;
  }
  return best < 0 ? null : left + (best + width / 2) * bin;
}

/** The nearest segment to the right that stands beside this one for a good part of its height. */
function nearestRight(sorted: readonly Segment[], at: number): Segment | null {
  const segment = sorted[at]!;
  const height = segment.bottom - segment.top;
  let nearest: Segment | null = null;
  const consider = (other: Segment): void => {
    if (other.left < segment.right) return;
    const shared = Math.min(segment.bottom, other.bottom) - Math.max(segment.top, other.top);
    if (shared > height * 0.2 && (nearest === null || other.left < nearest.left)) nearest = other;
  };
  for (let i = at + 1; i < sorted.length && sorted[i]!.top < segment.bottom; i++) consider(sorted[i]!);
  for (let i = at - 1; i >= 0 && sorted[i]!.top > segment.top - 2 * height; i--) consider(sorted[i]!);
  return nearest;
}

/** Cuts the page at the segments that cross the gutter: each of these is a band of its own. */
function bandsOf(segments: readonly Segment[], gutter: number): Segment[][] {
  const bands: Segment[][] = [];
  let open: Segment[] = [];
  for (const segment of [...segments].sort((a, b) => a.base - b.base)) {
    if (segment.right <= gutter || segment.left >= gutter) open.push(segment);
    else {
      if (open.length > 0) bands.push(open);
      bands.push([segment]);
      open = [];
    }
  }
  if (open.length > 0) bands.push(open);
  return bands;
}

function areColumns(left: readonly Segment[], right: readonly Segment[], gutter: number): boolean {
  if (left.length < ENOUGH_LINES || right.length < ENOUGH_LINES) return false;
  const from = Math.min(...left.map((segment) => segment.left));
  const to = Math.max(...right.map((segment) => segment.right));
  if (Math.min(gutter - from, to - gutter) < NARROWEST * (to - from)) return false;
  return isFilled(left) && isFilled(right);
}

function isFilled(segments: readonly Segment[]): boolean {
  const from = Math.min(...segments.map((segment) => segment.left));
  const to = Math.max(...segments.map((segment) => segment.right));
  const widths = linesOf(segments)
    .map((line) => line.right - line.left)
    .sort((a, b) => a - b);
  return widths[Math.floor(widths.length / 2)]! >= FILLED * (to - from);
}
