import type { SourceComment } from '../../../model.ts';
import { damagedError, unsafeError } from '../read-error.ts';
import { ringedText } from '../word/ringed.ts';
import type { Story } from '../word/story.ts';
import { characters, destinations, shownWithin } from './destinations.ts';
import { changeAt, isSilent, labelOf, plainItem, textOf } from './items.ts';
import { Runs } from './runs.ts';
import { type Paragraph, Setter, Sink } from './sinks.ts';
import { applyWord, depthOf, initialState, type State } from './state.ts';
import { type Token, tokensOf } from './tokens.ts';

const deepest = 20_000;
const captured = new Set([
  'listtext',
  'pntext',
  'fldinst',
  'footnote',
  'annotation',
  'atnauthor',
  'shptxt',
  'dptxbxtext',
  'revtbl',
]);

interface Group {
  state: State;
  /** The word it opened with, where that decides what becomes of its text. */
  name: string;
  sink: Sink;
}

/** Reads a file of RTF into a story. */
export class RtfReader {
  readonly comments = new Map<string, Omit<SourceComment, 'start' | 'end'>>();
  readonly #groups: Group[] = [];
  readonly #notes: Paragraph[] = [];
  readonly #setter: Setter;
  readonly #original: boolean;
  readonly #runs: Runs;
  #state: State = { ...initialState };
  #name = '';
  #sink = new Sink();
  #starred = false;
  /** Whether the open group has not said yet what it is. */
  #fresh = false;
  /** Bytes still to pass over: they stand for the character before. */
  #skip = 0;
  #authors: string[] = [];
  #author = '';

  constructor(bytes: Uint8Array, story: Story, original: boolean) {
    this.#runs = new Runs(bytes);
    this.#setter = new Setter(story);
    this.#original = original;
  }

  read(bytes: Uint8Array): void {
    for (const token of tokensOf(bytes)) {
      this.#token(token);
      if (token.kind === 'close' && this.#groups.length === 0) break;
    }
    // Some programs forget the last brace; more than that is missing text.
    if (this.#groups.length > 1) throw damagedError('文件末尾缺失', 'its end is missing');
    this.#end(false);
    this.#setter.finish(this.#notes);
  }

  #token(token: Token): void {
    const { destination } = this.#state;
    if (token.kind === 'open') this.#open();
    else if (token.kind === 'close') this.#close();
    else if (token.kind === 'word') this.#word(token.name, token.value);
    else if (token.kind === 'sign') this.#sign(token.sign);
    else {
      this.#fresh = false;
      if (isSilent(destination)) return;
      if (token.kind === 'byte') {
        if (this.#skip > 0) this.#skip--;
        else this.#runs.byte(token.value);
      } else if (token.kind === 'bytes') {
        const passed = Math.min(this.#skip, token.to - token.from);
        this.#skip -= passed;
        this.#runs.stretch(token.from + passed, token.to);
      }
    }
  }

  #open(): void {
    if (this.#groups.length >= deepest) throw unsafeError('嵌套过深', 'nested too deeply');
    this.#settle();
    this.#groups.push({ state: this.#state, name: this.#name, sink: this.#sink });
    this.#state = { ...this.#state };
    this.#name = '';
    this.#fresh = true;
    this.#starred = false;
    this.#skip = 0;
  }

  #close(): void {
    this.#settle();
    this.#fresh = false;
    this.#skip = 0;
    const inner = this.#sink;
    const name = this.#name;
    const outer = this.#groups.pop();
    if (!outer) return;
    if (inner !== outer.sink) this.#deliver(name, inner, outer.sink);
    ({ state: this.#state, name: this.#name, sink: this.#sink } = outer);
  }

  /** What a group gathered goes where it belongs. */
  #deliver(name: string, inner: Sink, outer: Sink): void {
    const { text } = inner;
    if (name === 'listtext' || name === 'pntext') {
      const label = labelOf(text);
      if (label !== '') outer.items.push(plainItem(label));
    } else if (name === 'fldinst') {
      const ringed = ringedText(text);
      if (ringed !== '') outer.items.push(plainItem(ringed));
    } else if (name === 'atnauthor') this.#author = text.trim();
    else if (name === 'revtbl') this.#authors = text.split(';').map((author) => author.trim());
    else if (name === 'annotation') {
      const id = String(this.comments.size);
      const words = [...inner.done.map(textOf), text].join('\n').trim();
      this.comments.set(id, { text: words, author: this.#author, date: '' });
      outer.items.push({ kind: 'comment', id, at: 'start' });
    } else {
      const ended = [...inner.done, ...inner.end(0, 9, false)];
      const into = name === 'footnote' ? this.#notes : outer.boxes;
      for (const paragraph of ended) into.push(paragraph);
    }
  }

  #word(name: string, value: number | undefined): void {
    if (this.#skip > 0) {
      this.#skip--;
      if (name !== 'par') return;
    }
    const fresh = this.#fresh;
    this.#fresh = false;
    if (fresh && this.#enters(name)) return;
    if (name === 'nestrow' && this.#state.destination === 'frame')
      this.#setter.endRow(Math.max(2, depthOf(this.#state)));
    if (isSilent(this.#state.destination)) return;
    if (this.#runs.define(this.#state.destination, name, value)) return;
    if (name === 'u') this.#unicode(value ?? 0);
    else if (name === 'par' || name === 'sect') this.#end(false);
    else if (name === 'cell' || name === 'nestcell') this.#end(true);
    else if (name === 'row') this.#setter.endRow(1);
    else if (Object.hasOwn(characters, name)) this.#runs.text(characters[name]!);
    else {
      this.#settle();
      applyWord(this.#state, name, value);
    }
  }

  /** Whether the first word of a group says what it is. */
  #enters(name: string): boolean {
    const known = Object.hasOwn(destinations, name) ? destinations[name] : undefined;
    const { destination } = this.#state;
    if (destination === 'skip') return false;
    if (destination === 'frame' && known !== 'frame' && known !== 'skip' && !shownWithin.has(name))
      return false;
    if (known === undefined) {
      if (this.#starred) this.#state.destination = 'skip';
      return this.#starred;
    }
    this.#state.destination = known;
    this.#name = name;
    if (captured.has(name)) {
      this.#sink = new Sink();
      if (known === 'note' || known === 'box' || known === 'comment')
        Object.assign(this.#state, { inTable: false, depth: undefined });
    }
    return true;
  }

  #sign(sign: string): void {
    if (sign === '*') {
      this.#starred = true;
      return;
    }
    this.#fresh = false;
    if (isSilent(this.#state.destination)) return;
    if (this.#skip > 0) this.#skip--;
    else if (sign === '\n') this.#end(false);
    else if (sign === '~') this.#runs.text('\u00a0');
    else if (sign === '_') this.#runs.text('-');
    else if (sign === '{' || sign === '}' || sign === '\\') this.#runs.byte(sign.charCodeAt(0));
  }

  #unicode(value: number): void {
    this.#runs.text(String.fromCharCode(value < 0 ? value + 65_536 : value));
    this.#skip = this.#state.substitutes;
  }

  /** Makes an item of the characters that look alike. */
  #settle(): void {
    const text = this.#runs.take(this.#state);
    const { destination, hidden, inserted, deleted } = this.#state;
    if (text === '' || isSilent(destination) || hidden || (inserted && deleted)) return;
    if (destination === 'fonts' || destination === 'styles') return;
    const change = changeAt(this.#state, this.#sink.items, this.#authors);
    const other = this.#original ? 'insert' : 'delete';
    if (change?.kind === other) this.#sink.items.push({ kind: 'hidden', text, change });
    else this.#sink.items.push({ kind: 'text', text, place: null, change });
  }

  #end(cellEnd: boolean): void {
    this.#settle();
    const main = this.#groups.every((group) => group.sink === this.#sink);
    const depth = main ? Math.max(depthOf(this.#state), cellEnd ? 1 : 0) : 0;
    const outline = this.#state.outline ?? this.#runs.outlineOf(this.#state.style);
    const { deleted, inserted } = this.#state;
    // The paragraph's end itself may be deleted: it goes on in the next.
    if (!cellEnd && (this.#original ? inserted && !deleted : deleted && !inserted)) return;
    const ended = this.#sink.end(depth, outline, cellEnd);
    if (main) for (const paragraph of ended) this.#setter.set(paragraph);
    else for (const paragraph of ended) this.#sink.done.push(paragraph);
  }
}
