import { markerAt } from '../../../draft/numbering.ts';
import { type Line, linesOf, type Segment, segmentsOf } from './lines.ts';
import type { Piece } from './orient.ts';
import type { PageBox } from './page.ts';

/** One cell of a table that is drawn with lines. */
interface TableCell extends PageBox {
  lines: Line[];
}

export interface RuledTable extends PageBox {
  /** Row by row. Cells without text are left out. */
  cells: TableCell[];
}

interface Grid {
  bounds: PageBox;
  rules: readonly PageBox[];
}

/** Lines that miss each other by less are meant to meet. */
const REACH = 3;
const FLAT = 2;
const SHORTEST = 6;
const MAIN_SHARE = 0.6;
const MAIN_LINES = 10;
const CROSSING = 0.6;
/** With more lines it is a drawing. */
const MOST_RULES = 6000;

/**
 * The tables that a page draws with lines, and the pieces that stand in none. A cell is what the nearest lines on
 * the four sides of a text enclose, so that merged cells need no thought.
 * @param rules lines along the text's direction
 */
export function ruledTables(
  pieces: readonly Piece[],
  rules: readonly PageBox[],
): { tables: RuledTable[]; rest: Piece[] } {
  const grids = connected(rules.filter(isStraight).map(tidy)).filter(isGrid).map(withBounds);
  if (grids.length === 0) return { tables: [], rest: [...pieces] };
  const cells = new Map<string, { box: PageBox; grid: number; pieces: Piece[] }>();
  const rest: Piece[] = [];
  for (const piece of pieces) {
    const place = grids.map((grid) => cellAround(piece, grid)).findIndex((box) => box !== null);
    const box = place < 0 ? null : cellAround(piece, grids[place]!);
    if (!box) {
      rest.push(piece);
      continue;
    }
    const key = [place, box.left, box.top, box.right, box.bottom].map(Math.round).join();
    const cell = cells.get(key);
    if (cell) cell.pieces.push(piece);
    else cells.set(key, { box, grid: place, pieces: [piece] });
  }
  const tables: RuledTable[] = [];
  grids.forEach((grid, index) => {
    const own = [...cells.values()].filter((cell) => cell.grid === index);
    if (isFrame(own, grid)) rest.push(...own.flatMap((cell) => cell.pieces));
    else tables.push({ ...grid.bounds, cells: inRows(own) });
  });
  return { tables: tables.sort((a, b) => a.top - b.top), rest };
}

/** A box around one text, and a cell that holds nearly all the text in many lines, are frames around text: no table. */
function isFrame(cells: readonly { box: PageBox; pieces: readonly Piece[] }[], grid: Grid): boolean {
  const length = (pieces: readonly Piece[]) => pieces.reduce((sum, piece) => sum + piece.text.length, 0);
  const total = length(cells.flatMap((cell) => cell.pieces));
  const isMain = ({ box, pieces }: { box: PageBox; pieces: readonly Piece[] }) =>
    length(pieces) > MAIN_SHARE * total &&
    (box.bottom - box.top) / (pieces[0]?.size ?? 1) > MAIN_LINES &&
    cells.filter((other) => Math.abs(other.box.top - box.top) < REACH).length === 1;
  return columnsOf(grid) < 2 || cells.some(isMain);
}

function columnsOf({ rules }: Grid): number {
  const places: number[] = [];
  for (const { left } of rules.filter(isUpright))
    if (!places.some((place) => Math.abs(place - left) < 2 * REACH)) places.push(left);
  return places.length - 1;
}

const isFlat = (rule: PageBox) => rule.bottom - rule.top < FLAT;
const isUpright = (rule: PageBox) => rule.right - rule.left < FLAT;

function isStraight(rule: PageBox): boolean {
  const width = rule.right - rule.left;
  const height = rule.bottom - rule.top;
  return Math.min(width, height) < FLAT && Math.max(width, height) >= SHORTEST;
}

function tidy(rule: PageBox): PageBox {
  const x = (rule.left + rule.right) / 2;
  const y = (rule.top + rule.bottom) / 2;
  return isFlat(rule) ? { ...rule, top: y, bottom: y } : { ...rule, left: x, right: x };
}

/** Groups of lines that touch, one through another. */
function connected(rules: readonly PageBox[]): PageBox[][] {
  const sorted = [...rules].sort((a, b) => a.top - b.top);
  const group = sorted.map((_, i) => i);
  const find = (i: number): number => {
    let root = i;
    while (group[root] !== root) root = group[root]!;
    while (group[i] !== root) [i, group[i]] = [group[i]!, root];
    return root;
  };
  let open: number[] = [];
  for (let i = 0; i < sorted.length; i++) {
    const rule = sorted[i]!;
    open = open.filter((o) => sorted[o]!.bottom + REACH >= rule.top);
    for (const o of open) {
      const other = sorted[o]!;
      if (other.left - REACH <= rule.right && rule.left - REACH <= other.right) group[find(o)] = find(i);
    }
    open.push(i);
  }
  const groups = new Map<number, PageBox[]>();
  sorted.forEach((rule, i) => {
    const root = find(i);
    groups.set(root, [...(groups.get(root) ?? []), rule]);
  });
  return [...groups.values()];
}

function isGrid(rules: readonly PageBox[]): boolean {
  if (rules.length > MOST_RULES) return false;
  return rules.filter(isFlat).length >= 2 && rules.filter(isUpright).length >= 2;
}

/**
 * The nearest lines left, above, right and below; null for what stands outside the grid. Where a table is open at a
 * side its outermost line there ends the cell.
 */
function cellAround(piece: Piece, { bounds, rules }: Grid): PageBox | null {
  const x = (piece.left + Math.min(piece.right, piece.left + 2 * piece.size)) / 2;
  const y = (piece.top + piece.bottom) / 2;
  if (x < bounds.left || x > bounds.right || y < bounds.top || y > bounds.bottom) return null;
  const box = { ...bounds };
  for (const rule of rules) {
    if (isFlat(rule) || rule.top - REACH > y || rule.bottom + REACH < y) continue;
    if (rule.left <= x) box.left = Math.max(box.left, rule.left);
    else box.right = Math.min(box.right, rule.left);
  }
  for (const [at, length] of acrossCell(rules, box)) {
    // What goes along a part of the cell only is a line to write on.
    if (length < CROSSING * (box.right - box.left)) continue;
    if (at <= y) box.top = Math.max(box.top, at);
    else box.bottom = Math.min(box.bottom, at);
  }
  return box;
}

/** How far the lines at each height go across a cell: borders are often drawn piece by piece. */
function acrossCell(rules: readonly PageBox[], { left, right }: PageBox): Map<number, number> {
  const lengths = new Map<number, number>();
  for (const rule of rules) {
    const shared = Math.min(rule.right, right) - Math.max(rule.left, left);
    if (!isFlat(rule) || shared <= 0) continue;
    const at = Math.round(rule.top);
    lengths.set(at, (lengths.get(at) ?? 0) + shared);
  }
  return lengths;
}

function inRows(cells: readonly { box: PageBox; pieces: Piece[] }[]): TableCell[] {
  return [...cells]
    .sort((a, b) =>
      Math.abs(a.box.top - b.box.top) > REACH ? a.box.top - b.box.top : a.box.left - b.box.left,
    )
    .map(({ box, pieces }) => ({ ...box, lines: linesOf(segmentsOf(pieces)) }));
}

function withBounds(rules: readonly PageBox[]): Grid {
  const bounds = { ...rules[0]! };
  for (const rule of rules) {
    bounds.left = Math.min(bounds.left, rule.left);
    bounds.top = Math.min(bounds.top, rule.top);
    bounds.right = Math.max(bounds.right, rule.right);
    bounds.bottom = Math.max(bounds.bottom, rule.bottom);
  }
  return { bounds, rules };
}

/** Rows of a table without lines: three lines or more, one after the other, each in as many pieces as the first. */
export function unruledRows(lines: readonly Line[]): Set<Line> {
  const rows = new Set<Line>();
  let open: Line[] = [];
  const close = () => {
    if (open.length >= 3) for (const line of open) rows.add(line);
    open = [];
  };
  for (const line of lines) {
    const isRow = line.segments.length >= 2 && !isNumber(line.segments[0]!);
    if (!isRow || (open.length > 0 && !isAligned(open[0]!, line))) close();
    if (isRow) open.push(line);
  }
  close();
  return rows;
}

/** A provision's number stands apart from its text without making a table of it. */
function isNumber({ pieces }: Segment): boolean {
  const text = pieces
    .map((piece) => piece.text)
    .join('')
    .trim();
  return markerAt(text, 0)?.length === text.length || /^[•·●○■□▪◆※\-–—*]$/u.test(text);
}

function isAligned(a: Line, b: Line): boolean {
  if (a.segments.length !== b.segments.length) return false;
  const overlaps = (s: Segment, t: Segment) => s.left < t.right && t.left < s.right;
  return a.segments.every((segment, i) => overlaps(segment, b.segments[i]!));
}
