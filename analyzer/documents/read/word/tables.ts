import type { Block } from '../../../model.ts';
import type { Story } from './story.ts';

interface Table {
  index: number;
  row: number;
  column: number;
  /** Columns that the open cell takes. */
  span: number;
  inCell: boolean;
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

type Level = 'table' | 'row' | 'cell';

/** The tables that are open, one in another's cell. */
export class Tables {
  readonly #open: Table[] = [];
  readonly #story: Story;
  #next = 0;

  constructor(story: Story) {
    this.#story = story;
  }

  /** How many tables stand in one another here. */
  get depth(): number {
    return this.#open.length;
  }

  get inCell(): boolean {
    return this.#open.at(-1)?.inCell ?? false;
  }

  get cell(): Block['cell'] | undefined {
    const table = this.#open.at(-1);
    return table?.inCell ? { table: table.index, row: table.row, column: table.column } : undefined;
  }

  /** Whether the text here is not seen. */
  get hidden(): boolean {
    return this.#open.some((table) => table.hiddenRow || table.hiddenCell);
  }

  open(level: Level): void {
    const table = this.#open.at(-1);
    if (level === 'table') {
      if (table) table.nests = true;
      const closed = { span: 1, inCell: false, hiddenCell: false, hiddenRow: false, hasText: false };
      const nothing = { row: -1, column: 0, cells: 0, rows: 0, nests: false, blocks: [] };
      this.#open.push({ index: this.#next++, ...closed, ...nothing });
    } else if (!table) return;
    else if (level === 'row') {
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

  /** @param hidden it belongs to the other side of a change @param before columns left out at its start */
  setRow(hidden: boolean, before: number): void {
    const table = this.#open.at(-1);
    if (!table) return;
    table.hiddenRow = hidden;
    table.column += before;
  }

  /** @param hidden it goes on from the one above or beside, or belongs to the other side of a change */
  setCell(hidden: boolean, span: number): void {
    const table = this.#open.at(-1);
    if (!table) return;
    table.hiddenCell = hidden;
    table.span = span;
  }

  /** So many blocks were added to the story. */
  filled(count: number): void {
    const table = this.#open.at(-1);
    if (!table?.inCell || count === 0) return;
    table.hasText = true;
    const end = this.#story.blocks.length;
    for (let index = end - count; index < end; index++) table.blocks.push(index);
  }

  close(level: Level): void {
    const table = this.#open.at(-1);
    if (!table) return;
    if (level === 'cell') {
      table.column += table.span;
      if (table.hasText) table.cells++;
      table.inCell = false;
      table.hiddenCell = false;
    } else if (level === 'row') {
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
