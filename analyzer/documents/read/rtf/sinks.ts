import type { Item, Story } from '../word/story.ts';
import { TableFlow } from '../word/table-flow.ts';

/** A paragraph as it ended. */
export interface Paragraph {
  items: Item[];
  depth: number;
  outline: number;
  cellEnd: boolean;
}

/** Where text goes: the main text, or a box, note or number within it. */
export class Sink {
  items: Item[] = [];
  /** Paragraphs of boxes that hang on the open paragraph. */
  boxes: Paragraph[] = [];
  /** What ended, where it is not set at once. */
  readonly done: Paragraph[] = [];

  get text(): string {
    return this.items.map((item) => (item.kind === 'text' ? item.text : '')).join('');
  }

  /** Ends the open paragraph and gives it back, with the boxes that hang on it. */
  end(depth: number, outline: number, cellEnd: boolean): Paragraph[] {
    const ended = [{ items: this.items, depth, outline, cellEnd }, ...this.boxes];
    this.items = [];
    this.boxes = [];
    return ended;
  }
}

/** Sets paragraphs into the story. */
export class Setter {
  readonly #story: Story;
  readonly #flow: TableFlow;

  constructor(story: Story) {
    this.#story = story;
    this.#flow = new TableFlow(story);
  }

  set({ items, depth, outline, cellEnd }: Paragraph): void {
    this.#flow.enter(depth);
    if (depth > 0) this.#flow.openCell();
    const cell = this.#flow.tables.cell;
    const kind = cell ? 'cell' : outline < 9 ? 'heading' : 'paragraph';
    this.#flow.tables.filled(this.#story.add(items, { kind, level: outline + 1, cell }));
    if (cellEnd) this.#flow.endCell();
  }

  endRow(depth: number): void {
    this.#flow.enter(depth);
    this.#flow.endRow();
  }

  /** Closes the tables, then adds the notes. */
  finish(notes: readonly Paragraph[]): void {
    this.#flow.enter(0);
    for (const { items } of notes) this.#story.add(items, { kind: 'note' });
  }
}
