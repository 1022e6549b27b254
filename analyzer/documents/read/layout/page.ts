/**
 * What the layout engine reads, from PDF and OFD alike: pages of text runs and ruled lines, with the origin at the
 * page's upper left corner and y downwards, in any unit (one for the whole document).
 */
export interface LayoutPage {
  /** From 1. */
  number: number;
  width: number;
  height: number;
  runs: readonly TextRun[];
  /** Borders of tables: straight lines only. */
  rules?: readonly Rule[];
}

/** Characters set in one go: one font, one size, one direction. Holds no space at its ends. */
export interface TextRun {
  text: string;
  /** Where the first character's baseline begins; in vertical writing, the middle of its upper edge. */
  x: number;
  y: number;
  /** From there to the end of the last character. */
  advance: number;
  size: number;
  /** The unit vector in which the run goes: (1, 0) for ordinary text. */
  dx: number;
  dy: number;
  /** Vertical writing: characters upright, lines from right to left. */
  vertical?: boolean;
  /** Where each character (UTF-16 unit) begins, measured from the run's start, where the file says so. */
  edges?: readonly number[];
}

export interface Rule {
  x0: number;
  y0: number;
  x1: number;
  y1: number;
}

/** A rectangle on a page. */
export interface PageBox {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Whether the lines of a filled shape lie so close together that it is seen as one line. */
export function isThin(shape: readonly Rule[]): boolean {
  const xs = shape.flatMap(({ x0, x1 }) => [x0, x1]);
  const ys = shape.flatMap(({ y0, y1 }) => [y0, y1]);
  return Math.min(Math.max(...xs) - Math.min(...xs), Math.max(...ys) - Math.min(...ys)) < THIN;
}

const THIN = 3;
