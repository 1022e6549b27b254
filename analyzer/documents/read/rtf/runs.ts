import type { Destination } from './destinations.ts';
import { decodeBytes, type Font, pageEncoding } from './fonts.ts';
import type { State } from './state.ts';

/** The characters since the last change of their looks, and the tables that tell how their bytes are read. */
export class Runs {
  readonly #file: Uint8Array;
  readonly #fonts = new Map<number, Font>();
  readonly #outlines = new Map<number, number>();
  #standard = 0;
  #page = 'windows-1252';
  #font = 0;
  #style = 0;
  #bytes: number[] = [];
  /** Text and bytes not decoded yet, in order. */
  #pieces: (string | number[])[] = [];

  constructor(file: Uint8Array) {
    this.#file = file;
  }

  byte(value: number): void {
    this.#bytes.push(value);
  }

  stretch(from: number, to: number): void {
    for (let at = from; at < to; at++) this.#bytes.push(this.#file[at]!);
  }

  text(text: string): void {
    this.#endBytes();
    this.#pieces.push(text);
  }

  /** The characters since it was last asked, read in the font of the state. */
  take({ destination, font, wideFont }: State): string {
    this.#endBytes();
    const pieces = this.#pieces;
    this.#pieces = [];
    if (pieces.length === 0) return '';
    const own = this.#fonts.get(font < 0 ? this.#standard : font);
    const wide = this.#fonts.get(wideFont < 0 ? this.#standard : wideFont);
    const text = pieces
      .map((piece) =>
        typeof piece === 'string' ? piece : decodeBytes(Uint8Array.from(piece), own, wide, this.#page),
      )
      .join('');
    if (destination === 'fonts') this.#nameFont(text);
    if (destination === 'styles') this.#nameStyle(text);
    return text;
  }

  /** Takes a word that defines a font, a style or the file's page. Returns whether it was one. */
  define(destination: Destination, name: string, value: number | undefined): boolean {
    if (name === 'ansicpg') this.#page = pageEncoding(value ?? 1252);
    else if (name === 'mac') this.#page = 'macintosh';
    else if (name === 'deff') this.#standard = value ?? 0;
    else if (destination === 'fonts' && name === 'f') {
      this.#font = value ?? 0;
      this.#fonts.set(this.#font, { charset: 0, name: '' });
    } else if (destination === 'fonts' && name === 'fcharset') {
      const font = this.#fonts.get(this.#font);
      if (font) font.charset = value ?? 0;
    } else if (destination === 'styles' && name === 's') this.#style = value ?? 0;
    else if (destination === 'styles' && name === 'outlinelevel') this.#outlines.set(this.#style, value ?? 9);
    else return false;
    return true;
  }

  /** 9 is body text. */
  outlineOf(style: number | undefined): number {
    return this.#outlines.get(style ?? 0) ?? 9;
  }

  #endBytes(): void {
    if (this.#bytes.length > 0) this.#pieces.push(this.#bytes);
    this.#bytes = [];
  }

  #nameFont(text: string): void {
    const font = this.#fonts.get(this.#font);
    if (font && font.name === '') font.name = text.split(';')[0]?.trim() ?? '';
  }

  #nameStyle(text: string): void {
    const level = /^\s*heading ([1-9])\s*;/i.exec(text)?.[1];
    if (level !== undefined && !this.#outlines.has(this.#style))
      this.#outlines.set(this.#style, Number(level) - 1);
    this.#style = 0;
  }
}
