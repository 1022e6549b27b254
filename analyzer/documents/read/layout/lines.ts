import type { Piece } from './orient.ts';

/** Pieces on one baseline, from left to right, without a gap that could part columns or cells. */
export interface Segment {
  pieces: Piece[];
  left: number;
  right: number;
  top: number;
  bottom: number;
  base: number;
  size: number;
}

/** What stands on one baseline, in one column. */
export interface Line extends Segment {
  segments: Segment[];
}

/** A gap of so many ems may part columns. */
const WIDE_GAP = 1.1;
const SAME_LINE = 0.55;

/** Puts pieces together to segments, from top to bottom and left to right. */
export function segmentsOf(pieces: readonly Piece[]): Segment[] {
  return rowsOf(pieces).flatMap(cutRow);
}

/** Puts segments of one column together to its lines. */
export function linesOf(segments: readonly Segment[]): Line[] {
  return rowsOf(segments).map((row) => {
    const sorted = [...row].sort((a, b) => a.left - b.left);
    return { ...segmentOf(sorted.flatMap((segment) => segment.pieces)), segments: sorted };
  });
}

/** Groups what overlaps in height for the greater part, sorted by baseline. */
function rowsOf<T extends { top: number; bottom: number; base: number }>(boxes: readonly T[]): T[][] {
  const rows: { top: number; bottom: number; boxes: T[] }[] = [];
  // The tall ones first would be fairer, but text is set line by line: the next one is near.
  for (const box of [...boxes].sort((a, b) => a.base - b.base)) {
    const row = rows
      .slice(-4)
      .reverse()
      .find(({ top, bottom }) => {
        const shared = Math.min(bottom, box.bottom) - Math.max(top, box.top);
        return shared > SAME_LINE * Math.min(bottom - top, box.bottom - box.top);
      });
    if (row) row.boxes.push(box);
    else rows.push({ top: box.top, bottom: box.bottom, boxes: [box] });
  }
  return rows.map((row) => row.boxes);
}

function cutRow(row: readonly Piece[]): Segment[] {
  const groups: Piece[][] = [];
  let reach = Number.NEGATIVE_INFINITY;
  for (const piece of withoutCopies([...row].sort((a, b) => a.left - b.left))) {
    const last = groups.at(-1)?.at(-1);
    if (last && piece.left - reach < WIDE_GAP * Math.max(last.size, piece.size)) groups.at(-1)!.push(piece);
    else groups.push([piece]);
    reach = Math.max(reach, piece.right);
  }
  return groups.map(segmentOf);
}

/** Bold and shadowed text is often printed twice, a hair apart. */
function withoutCopies(sorted: readonly Piece[]): Piece[] {
  const kept: Piece[] = [];
  for (const piece of sorted) {
    const near = Math.min((piece.right - piece.left) / 2, piece.size * 0.3);
    const isCopy = kept
      .slice(-6)
      .some(
        (other) =>
          other.text === piece.text &&
          Math.abs(other.left - piece.left) <= near &&
          Math.abs(other.base - piece.base) < piece.size * 0.3,
      );
    if (!isCopy) kept.push(piece);
  }
  return kept;
}

export function segmentOf(pieces: Piece[]): Segment {
  let left = Number.POSITIVE_INFINITY;
  let right = Number.NEGATIVE_INFINITY;
  let top = Number.POSITIVE_INFINITY;
  let bottom = Number.NEGATIVE_INFINITY;
  for (const piece of pieces) {
    left = Math.min(left, piece.left);
    right = Math.max(right, piece.right);
    top = Math.min(top, piece.top);
    bottom = Math.max(bottom, piece.bottom);
  }
  const main = usual(pieces, (piece) => piece.size);
  const base = pieces.find((piece) => piece.size === main)?.base ?? bottom;
  return { pieces, left, right, top, bottom, base, size: main };
}

/** The value that holds for most characters. */
function usual(pieces: readonly Piece[], value: (piece: Piece) => number): number {
  const weights = new Map<number, number>();
  for (const piece of pieces) {
    weights.set(value(piece), (weights.get(value(piece)) ?? 0) + piece.text.length);
  }
  let best = 0;
  let most = -1;
  for (const [key, weight] of weights) {
    if (weight > most) {
      most = weight;
      best = key;
    }
  }
  return best;
}
