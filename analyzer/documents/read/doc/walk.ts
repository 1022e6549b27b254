import type { TrackedChange } from '../../../model.ts';
import { ringedText } from '../word/ringed.ts';
import type { Item } from '../word/story.ts';
import { type Look, lookOf, type Names } from './characters.ts';
import type { Paragraphs } from './paragraphs.ts';
import type { DocText } from './pieces.ts';
import type { Lookup } from './properties.ts';

/** What the walk reads with. */
export interface Source {
  text: DocText;
  characters: Lookup;
  paragraphs: Lookup;
  names: Names;
  original: boolean;
}

const plain: Look = { hidden: false, special: false, symbol: null, inserted: null, deleted: null };
const sign = {
  comment: 5,
  cell: 7,
  line: 0x0b,
  page: 0x0c,
  paragraph: 0x0d,
  column: 0x0e,
  fieldBegin: 0x13,
  fieldMiddle: 0x14,
  fieldEnd: 0x15,
  hyphen: 0x1e,
  space: 0x20,
  symbol: 0x28,
};

/** Reads a stretch of the text, character by character, into paragraphs. */
export class Walk {
  readonly #source: Source;
  readonly #into: Paragraphs;
  readonly #looks = new Map<object, Look>();
  #fields: { instruction: string; inResult: boolean }[] = [];
  /** How many of them have not come to their results. */
  #waiting = 0;
  #items: Item[] = [];
  #buffer = '';
  #look = plain;
  #comments = 0;

  constructor(source: Source, into: Paragraphs) {
    this.#source = source;
    this.#into = into;
  }

  read(from: number, to: number): void {
    const { text, paragraphs } = this.#source;
    const end = Math.min(to, text.text.length);
    this.#fields = [];
    this.#waiting = 0;
    for (let at = from; at < end; at++) {
      const unit = text.text.charCodeAt(at);
      const offset = text.offsetOf(at);
      this.#setLook(offset);
      const stretch =
        unit === sign.paragraph || unit === sign.cell || unit === sign.page ? paragraphs(offset) : undefined;
      // A page break within a paragraph is a line's end; the same sign ends a section, and its last paragraph.
      const ends =
        unit === sign.page
          ? stretch !== undefined && stretch.end - offset <= 2
          : unit === sign.paragraph || unit === sign.cell;
      if (ends) this.#end(stretch?.style ?? 0, stretch?.properties ?? [], unit === sign.cell);
      else this.#take(unit, text.text.charAt(at));
    }
    if (this.#buffer !== '' || this.#items.length > 0) this.#end(0, [], false);
  }

  #setLook(offset: number): void {
    const stretch = this.#source.characters(offset);
    let look = stretch ? this.#looks.get(stretch) : plain;
    if (stretch && !look) {
      look = lookOf(stretch.properties, this.#source.names);
      this.#looks.set(stretch, look);
    }
    if (look === this.#look) return;
    this.#settle();
    this.#look = look ?? plain;
  }

  #take(unit: number, character: string): void {
    const field = this.#fields.at(-1);
    if (unit === sign.fieldBegin) {
      this.#fields.push({ instruction: '', inResult: false });
      this.#waiting++;
    } else if (unit === sign.fieldMiddle) {
      if (!field || field.inResult) return;
      field.inResult = true;
      this.#waiting--;
    } else if (unit === sign.fieldEnd) {
      this.#fields.pop();
      if (!field || field.inResult) return;
      this.#waiting--;
      this.#show(ringedText(field.instruction));
    } else if (field && !field.inResult) field.instruction += character;
    else if (this.#look.hidden) return;
    else if (unit === sign.comment && this.#look.special) this.#comment();
    else if (this.#look.symbol !== null && (this.#look.special || unit === sign.symbol))
      this.#show(this.#look.symbol);
    else if (unit === sign.line || unit === sign.page || unit === sign.column) this.#show('\n');
    else if (unit === sign.hyphen) this.#show('-');
    else if (unit >= sign.space || unit === 9) this.#show(character);
  }

  /** Only what stands outside the instructions of fields is seen. */
  #show(text: string): void {
    if (this.#waiting === 0) this.#buffer += text;
  }

  #comment(): void {
    this.#settle();
    this.#items.push({ kind: 'comment', id: String(this.#comments++), at: 'start' });
  }

  /** Makes an item of the characters that look alike. */
  #settle(): void {
    const text = this.#buffer;
    this.#buffer = '';
    if (text === '') return;
    const { inserted, deleted } = this.#look;
    if (inserted && deleted) return;
    const change = inserted ?? deleted;
    if (change && this.#isHidden(change)) this.#items.push({ kind: 'hidden', text, change });
    else this.#items.push({ kind: 'text', text, place: null, change });
  }

  #end(...[style, properties, cellEnd]: [number, Parameters<Paragraphs['end']>[2], boolean]): void {
    this.#settle();
    if (this.#waiting > 0) this.#fields = this.#fields.filter((field) => field.inResult);
    this.#waiting = 0;
    const mark = this.#look.deleted ?? this.#look.inserted;
    if (mark && this.#isHidden(mark) && !cellEnd) {
      // The paragraph goes on in the next. One that is wholly of the other side leaves its changes.
      if (this.#items.some((item) => item.kind === 'text')) return;
    }
    const items = this.#items;
    this.#items = [];
    if (mark && this.#isHidden(mark) && !cellEnd) this.#into.leave(items);
    else this.#into.end(items, style, properties, cellEnd);
  }

  #isHidden({ kind }: TrackedChange): boolean {
    return this.#source.original ? kind === 'insert' : kind === 'delete';
  }
}
