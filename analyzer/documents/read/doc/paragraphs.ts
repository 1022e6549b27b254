import type { Numbering } from '../word/numbering.ts';
import type { Item, ParagraphSetting, Story } from '../word/story.ts';
import { TableFlow } from '../word/table-flow.ts';
import { operandOf, type Property } from './properties.ts';
import type { StyleSheet } from './styles.ts';

const code = {
  style: 0x4600,
  inTable: 0x2416,
  rowEnd: 0x2417,
  depth: 0x6649,
  innerCell: 0x244b,
  innerRowEnd: 0x244c,
  level: 0x260a,
  list: 0x460b,
  outline: 0x2640,
};

const deepestTable = 32;

/** Sets paragraphs into the story: their numbers, headings, and the tables that paragraphs say they stand in. */
export class Paragraphs {
  /** Of blocks outside the main text. */
  kind: ParagraphSetting['kind'] | undefined;
  readonly #story: Story;
  readonly #flow: TableFlow;
  readonly #styles: StyleSheet;
  readonly #numbering: Numbering;

  constructor(story: Story, styles: StyleSheet, numbering: Numbering) {
    this.#story = story;
    this.#flow = new TableFlow(story);
    this.#styles = styles;
    this.#numbering = numbering;
  }

  /** @param cellEnd the paragraph ended with the sign of a cell's end */
  end(items: Item[], style: number, own: readonly Property[], cellEnd: boolean): void {
    const sheet = this.#styles(operandOf(own, code.style) ?? style);
    const properties = [...sheet.properties, ...own];
    const on = (wanted: number) => operandOf(own, wanted) === 1;
    const depth = Math.min(operandOf(own, code.depth) ?? (on(code.inTable) ? 1 : 0), deepestTable);
    this.#flow.enter(depth);
    if (depth > 0 && (on(code.rowEnd) || on(code.innerRowEnd))) {
      this.#flow.endRow();
      return;
    }
    if (depth > 0) this.#flow.openCell();
    this.#add(items, properties, sheet.outline);
    if (depth > 0 && (cellEnd || on(code.innerCell))) this.#flow.endCell();
  }

  /** A paragraph of the other side leaves its changes, and no line. */
  leave(items: Item[]): void {
    this.#story.add(items, { kind: 'paragraph' });
  }

  /** Ends the tables that are open. */
  finish(): void {
    this.#flow.enter(0);
  }

  #add(items: Item[], properties: readonly Property[], ofStyle: number | undefined): void {
    const list = operandOf(properties, code.list) ?? 0;
    const level = operandOf(properties, code.level) ?? 0;
    const label = list > 0 && list < 0x7ff ? this.#numbering.label(String(list), level) : '';
    if (label !== '') items.unshift({ kind: 'text', text: label, place: null, change: null });
    const outline = operandOf(properties, code.outline) ?? ofStyle ?? 9;
    const cell = this.#flow.tables.cell;
    const kind = this.kind ?? (cell ? 'cell' : outline < 9 ? 'heading' : 'paragraph');
    this.#flow.tables.filled(this.#story.add(items, { kind, level: outline + 1, cell }));
  }
}
