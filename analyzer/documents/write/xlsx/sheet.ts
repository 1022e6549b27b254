import type { Rich } from '../form/filled.ts';

/** A sheet of a workbook as plain data. */
export interface Sheet {
  name: string;
  /** In characters of the default font; a Chinese character takes two. */
  widths: number[];
  rows: Cell[][];
  /** The header row, from 1: frozen with all above it, repeated in print, and filtered where rows follow. */
  headRow: number;
}

export interface Cell {
  value: string | number | Rich;
  style: CellStyle;
}

export type CellStyle = 'text' | 'centre' | 'head' | 'title' | 'label' | 'note';
