import type { Paragraph } from './paragraphs.ts';

/** Paragraphs as they are set: by themselves, or as the cells of a table. Indexes count from the first of them. */
export type Setting = { kind: 'paragraph'; index: number } | { kind: 'table'; rows: Cell[][]; index: number };

interface Cell {
  /** Columns it reaches over: up to the next cell of its row, or to the table's last column. */
  span: number;
  /** Its paragraphs. */
  indexes: number[];
}

/** A table that would be wider is set as paragraphs: nobody reads so many columns side by side. */
const WIDEST = 24;

/** Puts neighbouring cells of one table together. Paragraphs stay in their order. */
export function settingOf(paragraphs: readonly Paragraph[]): Setting[] {
  const settings: Setting[] = [];
  for (let index = 0; index < paragraphs.length; index++) {
    const table = paragraphs[index]!.cell?.table;
    if (table === undefined) {
      settings.push({ kind: 'paragraph', index });
      continue;
    }
    let end = index;
    while (end < paragraphs.length && paragraphs[end]!.cell?.table === table) end++;
    settings.push(...tableOf(paragraphs, index, end));
    index = end - 1;
  }
  return settings;
}

/** A table longer than this is cut in two all the same: what is rendered together stays bounded. */
const LONGEST_TABLE = 600;

/** Paragraphs to be rendered together, some `size` of them; a table is not cut. Indexes, the second exclusive. */
export function partsOf(paragraphs: readonly Paragraph[], size: number): { from: number; to: number }[] {
  const parts: { from: number; to: number }[] = [];
  for (let from = 0; from < paragraphs.length; from = parts.at(-1)!.to) {
    let to = Math.min(from + size, paragraphs.length);
    const isCut = () => {
      const table = paragraphs[to - 1]!.cell?.table;
      return table !== undefined && paragraphs[to]?.cell?.table === table;
    };
    while (to < paragraphs.length && to - from < LONGEST_TABLE && isCut()) to++;
    parts.push({ from, to });
  }
  return parts;
}

function tableOf(paragraphs: readonly Paragraph[], from: number, to: number): Setting[] {
  const cells = paragraphs.slice(from, to).map(({ cell }) => cell!);
  const width = Math.max(...cells.map(({ column }) => column)) + 1;
  // One column is a frame around running text.
  if (width === 1 || width > WIDEST) return cells.map((_, i) => ({ kind: 'paragraph', index: from + i }));
  const rows = new Map<number, Map<number, number[]>>();
  for (const [i, { row, column }] of cells.entries()) {
    const own = rows.get(row) ?? new Map<number, number[]>();
    rows.set(row, own);
    own.set(column, [...(own.get(column) ?? []), from + i]);
  }
  const inOrder = [...rows].sort(([a], [b]) => a - b).map(([, columns]) => rowOf(columns, width));
  return [{ kind: 'table', rows: inOrder, index: from }];
}

/** What stands before the first cell of a row is an empty one: there a cell of the row above reaches down. */
function rowOf(columns: ReadonlyMap<number, number[]>, width: number): Cell[] {
  const sorted = [...columns].sort(([a], [b]) => a - b);
  const first = sorted[0]![0];
  const cells = sorted.map(([column, indexes], i) => ({
    span: (sorted[i + 1]?.[0] ?? width) - column,
    indexes,
  }));
  return first === 0 ? cells : [{ span: first, indexes: [] }, ...cells];
}
