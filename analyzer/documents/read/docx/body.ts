import type { Block } from '../../../model.ts';
import { child, elements, type XmlElement, type XmlHandlers } from '../../package/xml.ts';
import type { Numbering } from '../word/numbering.ts';
import type { Item, Place, Story } from '../word/story.ts';
import { Tables } from '../word/tables.ts';
import { Alternatives } from './alternatives.ts';
import type { Chunks } from './chunks.ts';
import { Inline, type NoteReference } from './inline.ts';
import { docxPrefix } from './namespaces.ts';
import { outlineOf, type Styles } from './styles.ts';
import { integer, isOn, value } from './values.ts';

const levels: Readonly<Record<string, 'table' | 'row' | 'cell'>> = {
  'w:tbl': 'table',
  'w:tr': 'row',
  'w:tc': 'cell',
};
const units = new Set([
  'w:p',
  'w:tblPr',
  'w:tblGrid',
  'w:trPr',
  'w:tcPr',
  'w:sectPr',
  'w:sdtPr',
  'w:sdtEndPr',
]);

/** Reads blocks (paragraphs and tables) of one part after the other into a story. */
export class Body implements XmlHandlers {
  readonly notes: NoteReference[] = [];
  readonly prefixOf = docxPrefix;
  /** Index of the part that is read. */
  part = 0;
  /** Of blocks outside tables and notes: undefined. */
  kind: Block['kind'] | undefined;
  readonly #tables: Tables;
  readonly #inline: Inline;
  readonly #story: Story;
  readonly #styles: Styles;
  readonly #numbering: Numbering;
  readonly #original: boolean;
  readonly #chunks: Chunks;
  readonly #alternatives = new Alternatives();
  /** The paragraph whose mark was deleted: the next one goes on in its line. */
  #joined: Item[] = [];
  #last: XmlElement | undefined;

  constructor(
    story: Story,
    styles: Styles,
    numbering: Numbering,
    original: boolean,
    chunks: Chunks = new Map(),
  ) {
    this.#story = story;
    this.#styles = styles;
    this.#numbering = numbering;
    this.#original = original;
    this.#chunks = chunks;
    this.#inline = new Inline(styles, original);
    this.#tables = new Tables(story);
  }

  isUnit(name: string): boolean {
    return units.has(name);
  }

  unit(element: XmlElement): void {
    if (this.#alternatives.skipped) return;
    if (element.name === 'w:p') this.#paragraph(element);
    else if (element.name === 'w:trPr') this.#row(element);
    else if (element.name === 'w:tcPr') this.#cell(element);
  }

  open(name: string, attributes: XmlElement['attributes']): void {
    if (this.#alternatives.open(name, this.#filled())) return;
    if (this.#alternatives.skipped) return;
    if (name === 'w:commentRangeStart') this.#inline.comment(attributes['w:id'] ?? '', 'start');
    else if (name === 'w:commentRangeEnd') this.#inline.comment(attributes['w:id'] ?? '', 'end');
    const level = levels[name];
    if (name === 'w:altChunk') this.#chunk(attributes['r:id'] ?? '');
    if (level === 'table') this.flush();
    if (level) this.#tables.open(level);
  }

  close(name: string): void {
    this.#alternatives.close(name, this.#filled());
    if (this.#alternatives.skipped) return;
    const level = levels[name];
    if (level || name === 'w:body') this.flush();
    if (level) this.#tables.close(level);
  }

  /** How much there is of the text, with what is about to become a block. */
  #filled(): number {
    return this.#story.blocks.length + this.#joined.length;
  }

  /** Reads blocks that were read into a tree: of a box or a note. */
  feed(element: XmlElement): void {
    for (const node of elements(element)) {
      if (this.isUnit(node.name)) this.unit(node);
      else {
        this.open(node.name, node.attributes);
        this.feed(node);
        this.close(node.name);
      }
    }
  }

  /** Ends a paragraph that waits for the one it was joined to. */
  flush(): void {
    if (this.#last) this.#end(this.#last);
  }

  /** The text of a file within this one. Nothing leads back into it. */
  #chunk(id: string): void {
    if (this.#tables.hidden) return;
    this.flush();
    const { text, blocks = [] } = this.#chunks.get(id) ?? { text: '' };
    for (const { kind, level, start, end } of blocks) {
      const line = { kind: 'text', text: text.slice(start, end), place: null, change: null } as const;
      const { cell } = this.#tables;
      const own = kind === 'cell' ? 'paragraph' : kind;
      this.#tables.filled(this.#story.add([line], { kind: this.kind ?? (cell ? 'cell' : own), level, cell }));
    }
  }

  #row(properties: XmlElement): void {
    const hidden = child(properties, this.#original ? 'w:ins' : 'w:del') !== undefined;
    this.#tables.setRow(hidden, columns(child(properties, 'w:gridBefore'), 0));
  }

  #cell(properties: XmlElement): void {
    const hidden =
      goesOn(child(properties, 'w:vMerge')) ||
      goesOn(child(properties, 'w:hMerge')) ||
      child(properties, this.#original ? 'w:cellIns' : 'w:cellDel') !== undefined;
    this.#tables.setCell(hidden, Math.max(1, columns(child(properties, 'w:gridSpan'), 1)));
  }

  #paragraph(paragraph: XmlElement): void {
    if (this.#tables.hidden) return;
    const before = this.#joined.length;
    this.#inline.paragraph(paragraph, this.part);
    const found = this.#inline.take();
    // One by one: arguments of a call are limited, runs of a paragraph are not.
    for (const item of found.items) this.#joined.push(item);
    for (const note of found.notes) this.notes.push(note);
    this.#last = paragraph;
    const mark = child(child(paragraph, 'w:pPr'), 'w:rPr');
    const goesOn =
      child(mark, this.#original ? 'w:ins' : 'w:del') ??
      (this.#original ? undefined : child(mark, 'w:moveFrom'));
    if (!goesOn) this.#end(paragraph);
    else if (before === 0 && !this.#joined.some((item) => item.kind === 'text')) this.#leave();
    for (const box of found.boxes) {
      this.flush();
      this.feed(box);
      this.flush();
    }
  }

  /** A paragraph that is wholly of the other side leaves its changes, and no line. */
  #leave(): void {
    this.#story.add(this.#joined, { kind: 'paragraph' });
    this.#joined = [];
    this.#last = undefined;
  }

  #end(paragraph: XmlElement): void {
    const items = this.#joined;
    this.#joined = [];
    this.#last = undefined;
    const now = child(paragraph, 'w:pPr');
    const properties = (this.#original && child(child(now, 'w:pPrChange'), 'w:pPr')) || now;
    const style = this.#styles.paragraph(value(child(properties, 'w:pStyle')));
    const label = this.#label(properties, style);
    if (label !== '') {
      const place: Place = { part: this.part, paragraph: paragraph.start, run: -1, offset: 0 };
      items.unshift({ kind: 'text', text: label, place, change: null });
    }
    const cell = this.#tables.cell;
    const outline = outlineOf(properties) ?? style.outline ?? 9;
    const kind = this.kind ?? (cell ? 'cell' : outline < 9 ? 'heading' : 'paragraph');
    this.#tables.filled(this.#story.add(items, { kind, level: outline + 1, cell }));
  }

  #label(properties: XmlElement | undefined, style: ReturnType<Styles['paragraph']>): string {
    // Word 2003 keeps the number as it was printed.
    const printed = child(child(properties, 'w:listPr'), 'wx:t')?.attributes['wx:val'];
    if (printed !== undefined) return /[\p{L}\p{N}]/u.test(printed) ? `${printed} ` : '';
    const own = child(properties, 'w:numPr');
    if (own && this.#original && child(own, 'w:ins')) return '';
    const direct = value(child(own, 'w:numId'));
    const list = direct ?? style.list;
    if (list === undefined || list === '0') return '';
    const level = integer(value(child(own, 'w:ilvl')));
    const ofStyle = direct === undefined ? this.#numbering.levelOfStyle(list, style.listStyle) : undefined;
    const index = level ?? ofStyle ?? style.level ?? 0;
    return isOn(child(child(properties, 'w:rPr'), 'w:vanish')) ? '' : this.#numbering.label(list, index);
  }
}

/** A cell that is part of the one before: merged, and not the first. */
function goesOn(merge: XmlElement | undefined): boolean {
  return merge !== undefined && value(merge) !== 'restart';
}

function columns(element: XmlElement | undefined, otherwise: number): number {
  const n = integer(value(element));
  return n !== undefined && n >= 0 && n <= 1000 ? n : otherwise;
}
