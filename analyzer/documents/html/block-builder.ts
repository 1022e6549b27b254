import type { Block } from '../../model.ts';
import { recordLine, statuteStart } from './hints.ts';
import type { Segment } from './node-tree.ts';

/** A line of the page with its way back. Segments start at 0 for the block's first unit. */
export interface RawBlock {
  kind: Block['kind'];
  text: string;
  segments: Segment[];
  /** Units of `text` that stand in links. */
  linkChars: number;
  links: number;
}

/** How a text node stands in the page. */
export interface TextContext {
  kind: Block['kind'];
  /** Within a link, and the first of its text. */
  link: boolean;
  newLink: boolean;
  centred: boolean;
  /** Line breaks in the data are line breaks on the page (`<pre>`). */
  preformatted: boolean;
}

interface Pending {
  node: number;
  offset: number;
  text: string;
  breaksLine: boolean;
}

// HTML collapses only these white spaces; &nbsp; and the wide spaces are used as indents.
const runs =
  /[ \t\n\r\f]+|[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]+|[^ \t\n\r\f\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]+/g;
const collapsible = /^[ \t\n\r\f]/;
const wide = /^[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/;
const han = /[\u2e80-\u9fff\uf900-\ufaff\u3000-\u303f\uff00-\uffef]/;
const sentenceEnd = /[。；：！？”）)]/;
const headlineLength = 60;

/**
 * Gathers the text of a page into blocks: white space collapsed as a browser shows it, indents dropped,
 * every unit kept on its way back to its text node.
 */
export class BlockBuilder {
  readonly blocks: RawBlock[] = [];
  #open: RawBlock | null = null;
  #centred = false;
  /** The open block's last unit: asking the growing text for it costs its length. */
  #last = '';
  #pending: Pending[] = [];

  /** Index of the block that text added now would go to. */
  get next(): number {
    return this.blocks.length + (this.#open ? 1 : 0);
  }

  /** Ends the current block. */
  break(): void {
    const block = this.#open;
    this.#open = null;
    this.#pending = [];
    if (!block) return;
    if (this.#centred && isHeadline(block)) block.kind = 'heading';
    this.blocks.push(block);
  }

  /** Adds the data of the text node with that index. */
  add(node: number, data: string, context: TextContext): void {
    let newLink = context.newLink;
    for (const match of data.matchAll(runs)) {
      const run = match[0];
      if (collapsible.test(run)) this.#space(node, match.index, run, context.preformatted);
      else if (wide.test(run)) {
        if (this.#open) this.#pending.push({ node, offset: match.index, text: run, breaksLine: false });
      } else {
        this.#settle(run, context.link);
        if (!this.#open) {
          this.#open = { kind: context.kind, text: '', segments: [], linkChars: 0, links: 0 };
          this.#centred = context.centred;
        }
        this.#append(node, match.index, run, context.link);
        if (newLink) this.#open.links++;
        newLink = false;
      }
    }
  }

  #space(node: number, offset: number, run: string, preformatted: boolean): void {
    const breaksLine = run.includes('\n');
    if (preformatted && breaksLine) this.break();
    else if (this.#open && !collapsible.test(this.#pending.at(-1)?.text ?? ''))
      this.#pending.push({ node, offset, text: ' ', breaksLine });
  }

  /** Decides what the white space before `next` is: a new paragraph's indent, a broken line, or a space. */
  #settle(next: string, link: boolean): void {
    const pending = this.#pending;
    if (!this.#open || pending.length === 0) return;
    this.#pending = [];
    const spaces = pending.map((p) => p.text).join('');
    const ideographic = spaces.split('\u3000').length - 1;
    const indent = ideographic >= 2 || spaces.replace(/[^\u00a0]/g, '').length >= 4;
    const ended = sentenceEnd.test(this.#last);
    const provision = statuteStart.test(next);
    const brokenLine = spaces === ' ' && pending[0]?.breaksLine;
    if ((indent && (ended || provision)) || (ended && provision && spaces !== ' ')) {
      this.break();
    } else if (!(brokenLine && han.test(this.#last) && han.test(next.charAt(0)))) {
      for (const piece of pending) this.#append(piece.node, piece.offset, piece.text, link);
    }
  }

  #append(node: number, offset: number, text: string, link: boolean): void {
    const block = this.#open;
    if (!block) return;
    const start = block.text.length;
    const last = block.segments.at(-1);
    if (last && last.node === node && last.offset + last.length === offset) last.length += text.length;
    else block.segments.push({ start, length: text.length, node, offset });
    block.text += text;
    this.#last = text.charAt(text.length - 1);
    if (link) block.linkChars += text.length;
  }
}

/** A centred line is a heading only while it is as short as one and does not end like a sentence. */
function isHeadline(block: RawBlock): boolean {
  const { kind, text } = block;
  return (
    kind === 'paragraph' && text.length <= headlineLength && !/[。；]$/.test(text) && !recordLine.test(text)
  );
}
