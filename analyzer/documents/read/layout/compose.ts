import { markerAt } from '../../../draft/numbering.ts';
import type { Block, GlyphSpan } from '../../../model.ts';
import { isIdeographic, isWordLetter, widthOf } from './characters.ts';
import type { Line } from './lines.ts';
import { onPage, type Piece } from './orient.ts';
import type { TextRun } from './page.ts';

/** A gap of so many ems between two words is a space, between two ideographs one that was meant. */
const WORD_GAP = 0.16;
const MEANT_GAP = 0.8;

/** Writes a text piece by piece and keeps where each stands. */
export class TextComposer {
  readonly blocks: Block[] = [];
  readonly spans: GlyphSpan[] = [];
  private readonly parts: string[] = [];
  private length = 0;
  private tail = '';

  private readonly normalise: (text: string) => string;

  /** @param normalise one character for one: radicals to ideographs */
  constructor(normalise: (text: string) => string) {
    this.normalise = normalise;
  }

  /** Lines joined to one block: words broken by a hyphen are mended, spaces set where words meet. */
  block(attributes: Omit<Block, 'start' | 'end'>, lines: readonly { line: Line; page: number }[]): void {
    if (this.length > 0) this.write('\n');
    const start = this.length;
    lines.forEach(({ line, page }, i) => {
      if (i > 0) this.joinLine(line, start);
      this.line(line, page, start);
    });
    if (this.length > start) this.blocks.push({ ...attributes, start, end: this.length });
    else if (start > 0) this.unwrite();
  }

  text(): string {
    return this.parts.join('');
  }

  private joinLine(line: Line, start: number): void {
    if (this.length === start) return;
    const next = line.pieces[0]?.text.trimStart()[0] ?? '';
    const [before, last] = [this.tail.at(-2) ?? '', this.tail.at(-1) ?? ''];
    if (/[-\u2010\u00ad]/.test(last) && /\p{Ll}/u.test(before) && /\p{Ll}/u.test(next)) this.unwrite();
    else if (isWordLetter(next) && /[^\s\u2e80-\u9fff\uff00-\uffef]/u.test(last) && needsSpace(last, next))
      this.write(' ');
  }

  private line(line: Line, page: number, start: number): void {
    let previous: Piece | null = null;
    const spread = isSpread(line);
    for (const piece of line.pieces) {
      const text = this.normalise(withoutLayoutSpaces(piece.text, previous === null));
      if (text === '') continue;
      if (previous && this.length > start) this.gap(previous, piece, text[0]!, spread);
      this.piece(text, piece, page);
      previous = piece;
    }
  }

  private gap(previous: Piece, piece: Piece, next: string, spread: boolean): void {
    const em = Math.max(previous.size, piece.size);
    const gap = (piece.left - previous.right) / em;
    const last = this.tail.at(-1) ?? '';
    if (/\s/.test(last) || /\s/.test(next)) return;
    if (isIdeographic(last) && isIdeographic(next)) {
      if (gap >= MEANT_GAP && !spread) this.write('\u3000');
    } else if (gap >= MEANT_GAP || (gap >= WORD_GAP && isWordLetter(last) && isWordLetter(next)))
      this.write(' ');
    else if (gap >= 2 * WORD_GAP && !isIdeographic(last) && !isIdeographic(next)) this.write(' ');
  }

  private piece(text: string, piece: Piece, page: number): void {
    const start = this.length;
    this.write(text);
    this.spans.push(spanOf(text, piece, page, start));
  }

  private write(text: string): void {
    this.parts.push(text);
    this.length += text.length;
    this.tail = (this.tail + text).slice(-2);
  }

  /** Takes the last character back: a hyphen that only broke a word, or a line feed before nothing. */
  private unwrite(): void {
    const last = this.parts.pop()!;
    if (last.length > 1) this.parts.push(last.slice(0, -1));
    this.length--;
    this.tail = this.tail.slice(0, -1);
    const span = this.spans.at(-1);
    if (span && span.end > this.length) {
      if (span.end - span.start === 1) this.spans.pop();
      else {
        span.end--;
        span.edges?.pop();
      }
    }
  }
}

/** Spaces between ideographs are how the line was spread, not what was written; but after a number they were. */
function withoutLayoutSpaces(source: string, beginsLine: boolean): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they hold no text and are taken out
  const text = source.replace(/[\u0000-\u001f\u007f\u200b-\u200f\u2028-\u202e\u2060\ufeff]/g, '');
  const number = beginsLine ? (markerAt(text, 0)?.length ?? 0) : 0;
  const from = text[number] === ' ' ? number + 1 : 0;
  return text.slice(0, from) + text.slice(from).replace(betweenIdeographs, '');
}

const betweenIdeographs = /(?<=[\u2e80-\u9fff\uff00-\uffef]) +(?=[\u2e80-\u9fff\uff00-\uffef])/gu;

/** A title whose characters were set wide apart: 通　知　书. */
function isSpread({ pieces }: Line): boolean {
  return (
    pieces.length >= 4 &&
    pieces.every((piece) => [...piece.text.trim()].length === 1 && isIdeographic(piece.text))
  );
}

function needsSpace(last: string, next: string): boolean {
  return isWordLetter(last) ? true : /[.,;:!?)\]}"”'’%]/.test(last) && isWordLetter(next);
}

function spanOf(text: string, piece: Piece, page: number, start: number): GlyphSpan {
  const { run } = piece;
  const box = onPage(piece, run);
  const isDown = Math.abs(run.dy) > Math.abs(run.dx);
  const isForward = isDown ? run.dy > 0 : run.dx > 0;
  const span: GlyphSpan = {
    start,
    end: start + text.length,
    page,
    x: round(box.left),
    y: round(box.top),
    width: round(box.right - box.left),
    height: round(box.bottom - box.top),
  };
  const edges = isForward ? edgesOf(text, run) : undefined;
  if (edges) span.edges = edges;
  if (isDown) span.vertical = true;
  return span;
}

/** The file's own places of the characters, else reckoned from their usual widths. */
function edgesOf(text: string, run: TextRun): number[] | undefined {
  if (run.edges?.length === text.length) return [...run.edges, run.advance].map(round);
  const widths = Array.from(text, (character) =>
    /[\udc00-\udfff]/.test(character) ? 1 : widthOf(character),
  );
  if (text.length < 2 || widths.every((width) => width === widths[0])) return undefined;
  const units = [...text].flatMap(
    (character, i) => [widths[i]!, ...Array(character.length - 1).fill(0)] as number[],
  );
  const scale = run.advance / units.reduce((sum, width) => sum + width, 0);
  const edges = [0];
  for (const width of units) edges.push(round(edges.at(-1)! + width * scale));
  return edges;
}

const round = (length: number): number => Math.round(length * 100) / 100;
