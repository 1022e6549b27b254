import type { Block } from '../../../model.ts';
import { child, type XmlElement } from '../../package/xml.ts';
import type { Story } from './story.ts';

interface Table {
  index: number;
  row: number;
  column: number;
  /** Columns that the open cell takes. */
  span: number;
  inCell: boolean;
  /** The open cell goes on from the one above or beside, or its row belongs to the other side of a change. */
  hiddenCell: boolean;
  hiddenRow: boolean;
  hasText: boolean;
  /** Cells with text in the open row, and rows with two of them. */
  cells: number;
  rows: number;
  nests: boolean;
  /** Indices of its own blocks. */
  blocks: number[];
}

const value = (element: XmlElement | undefined): string | undefined => element?.attributes['w:val'];
const count = (element: XmlElement | undefined, otherwise: number): number => {
  const n = Number.parseInt(value(element) ?? '', 10);
  return n >= 0 && n <= 1000 ? n : otherwise;
};

/** The tables that are open, one in another's cell. */
export class Tables {
  readonly #open: Table[] = [];
  readonly #story: Story;
  readonly #original: boolean;
  #next = 0;

  constructor(story: Story, original: boolean) {
    this.#story = story;
    this.#original = original;
  }

  get cell(): Block['cell'] | undefined {
    const table = this.#open.at(-1);
    return table?.inCell ? { table: table.index, row: table.row, column: table.column } : undefined;
  }

  /** Whether the text here is not seen. */
  get hidden(): boolean {
    return this.#open.some((table) => table.hiddenRow || table.hiddenCell);
  }

  open(name: string): void {
    const table = this.#open.at(-1);
    if (name === 'w:tbl') {
      if (table) table.nests = true;
      this.#open.push({
        index: this.#next++,
        row: -1,
        column: 0,
        span: 1,
        inCell: false,
        hiddenCell: false,
        hiddenRow: false,
        hasText: false,
        cells: 0,
        rows: 0,
        nests: false,
        blocks: [],
      });
    } else if (!table) return;
    else if (name === 'w:tr') {
      table.row++;
      table.column = 0;
      table.cells = 0;
      table.hiddenRow = false;
    } else {
      table.span = 1;
      table.inCell = true;
      table.hiddenCell = false;
      table.hasText = false;
    }
  }

  /** Takes the properties of the open row or cell. */
  properties(element: XmlElement): void {
    const table = this.#open.at(-1);
    if (!table) return;
    if (element.name === 'w:trPr') {
      table.column += count(child(element, 'w:gridBefore'), 0);
      table.hiddenRow = child(element, this.#original ? 'w:ins' : 'w:del') !== undefined;
    } else if (element.name === 'w:tcPr') {
      table.span = Math.max(1, count(child(element, 'w:gridSpan'), 1));
      table.hiddenCell =
        goesOn(child(element, 'w:vMerge')) ||
        goesOn(child(element, 'w:hMerge')) ||
        child(element, this.#original ? 'w:cellIns' : 'w:cellDel') !== undefined;
    }
  }

  /** So many blocks were added to the story. */
  filled(count: number): void {
    const table = this.#open.at(-1);
    if (!table?.inCell || count === 0) return;
    table.hasText = true;
    const end = this.#story.blocks.length;
    for (let index = end - count; index < end; index++) table.blocks.push(index);
  }

  close(name: string): void {
    const table = this.#open.at(-1);
    if (!table) return;
    if (name === 'w:tc') {
      table.column += table.span;
      if (table.hasText) table.cells++;
      table.inCell = false;
      table.hiddenCell = false;
    } else if (name === 'w:tr') {
      if (table.cells >= 2) table.rows++;
      table.hiddenRow = false;
    } else {
      this.#open.pop();
      this.#layOut(table);
    }
  }

  /** A table that only lays out its text (a frame around the whole, say) holds paragraphs, as in a page. */
  #layOut(table: Table): void {
    if (table.rows >= 2 && !table.nests) return;
    for (const index of table.blocks) {
      const block = this.#story.blocks[index];
      if (block?.kind === 'cell') block.kind = 'paragraph';
    }
  }
}

/** A cell that is part of the one before: merged, and not the first. */
function goesOn(merge: XmlElement | undefined): boolean {
  return merge !== undefined && value(merge) !== 'restart';
}
