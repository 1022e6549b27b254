import type { Story } from './story.ts';
import { Tables } from './tables.ts';

/** Tables of formats in which each paragraph says how deep in tables it stands (doc, rtf). */
export class TableFlow {
  readonly tables: Tables;
  /** Whether each open table has a row open. */
  readonly #rows: boolean[] = [];

  constructor(story: Story) {
    this.tables = new Tables(story);
  }

  /** Opens and closes tables until a paragraph of that depth can stand here. */
  enter(depth: number): void {
    while (this.tables.depth > depth) {
      this.endRow();
      this.tables.close('table');
      this.#rows.pop();
    }
    while (this.tables.depth < depth) {
      if (this.tables.depth > 0) this.openCell();
      this.tables.open('table');
      this.#rows.push(false);
    }
  }

  openCell(): void {
    if (!this.#rows.at(-1)) {
      this.tables.open('row');
      this.#rows[this.#rows.length - 1] = true;
    }
    if (!this.tables.inCell) this.tables.open('cell');
  }

  endCell(): void {
    if (this.tables.inCell) this.tables.close('cell');
  }

  endRow(): void {
    this.endCell();
    if (!this.#rows.at(-1)) return;
    this.tables.close('row');
    this.#rows[this.#rows.length - 1] = false;
  }
}
