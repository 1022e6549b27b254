import type { EntryRow } from '../records/types.ts';

type Rows = Map<string, EntryRow>;

/**
 * Entries as they are now, in a new wrapping with every change, so that signals tell of it. The rows themselves are not
 * copied: of ten thousand entries a copy with every letter is what has the browser clear its memory again and again,
 * each time for longer than a letter takes.
 */
export class ShownEntries implements ReadonlyMap<string, EntryRow> {
  readonly #rows: Rows;
  /** What stood there before, by id, of all that may have changed since the wrapping before. */
  readonly changed: ReadonlyMap<string, EntryRow | undefined>;
  /** Counts the wrappings. */
  readonly turn: number;

  constructor(rows: Rows, changed: ReadonlyMap<string, EntryRow | undefined>, turn: number) {
    this.#rows = rows;
    this.changed = changed;
    this.turn = turn;
  }

  get size(): number {
    return this.#rows.size;
  }

  get(id: string): EntryRow | undefined {
    return this.#rows.get(id);
  }

  has(id: string): boolean {
    return this.#rows.has(id);
  }

  keys() {
    return this.#rows.keys();
  }

  values() {
    return this.#rows.values();
  }

  entries() {
    return this.#rows.entries();
  }

  forEach(visit: (row: EntryRow, id: string, all: ReadonlyMap<string, EntryRow>) => void): void {
    for (const [id, row] of this.#rows) visit(row, id, this);
  }

  [Symbol.iterator]() {
    return this.#rows[Symbol.iterator]();
  }
}
