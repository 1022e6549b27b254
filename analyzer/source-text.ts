/**
 * What a reader delivers (analyzer/documents/read): a text, its blocks, and the way back into the file. Plain
 * JSON. Offsets are UTF-16 units of `text`; ranges are half-open, [start, end).
 */

export type SourceFormat = 'text' | 'markdown' | 'html' | 'page' | 'docx' | 'doc' | 'rtf' | 'pdf' | 'ofd';

export interface Range {
  start: number;
  end: number;
}

/** A paragraph, heading, table cell or note (footnote, endnote) of the source, in reading order. */
export interface Block extends Range {
  kind: 'heading' | 'paragraph' | 'cell' | 'note';
  /** Of a heading, where the file tells it: 1 is the highest. */
  level?: number;
  /** Of a cell, where the file tells it: which table of the file, its row and column, all from 0. */
  cell?: { table: number; row: number; column: number };
}

/** A stretch of text that stands in one run of a Word file. */
export interface RunSpan extends Range {
  /** Index into `RunPlaces.parts`. */
  part: number;
  /** Where the paragraph's start tag (`<w:p`) begins, in UTF-16 units of the part's decoded XML. */
  paragraph: number;
  /** The same of the run's (`<w:r`); -1 for text that Word makes (a paragraph's number). */
  run: number;
  /** Units of the run's own text before this stretch (see `runPieces`). */
  offset: number;
}

export interface RunPlaces {
  kind: 'runs';
  /** Names of the package's parts: word/document.xml, word/footnotes.xml … */
  parts: string[];
  /** In order of `start`. Only the line feeds between blocks stand in none. */
  spans: RunSpan[];
}

/** A stretch of text on one line of a page. Lengths in points, from the page's upper left corner as shown. */
export interface GlyphSpan extends Range {
  /** From 1. */
  page: number;
  x: number;
  y: number;
  width: number;
  height: number;
  /** Borders of the units along the line, from its beginning: one more than units. Absent: evenly spaced. */
  edges?: number[];
  /** The line runs from top to bottom: `edges` go along y. */
  vertical?: boolean;
}

export interface PagePlaces {
  kind: 'pages';
  pages: { width: number; height: number }[];
  /** In order of `start`. */
  spans: GlyphSpan[];
}

/** A tracked change. The text holds what the reading asked for (final or original); the other side is kept here. */
export interface TrackedChange extends Range {
  kind: 'insert' | 'delete';
  /** What was inserted or deleted. Where the text holds it, it is `start..end`; else that range is empty. */
  text: string;
  author: string;
  /** As the file writes it, '' where it does not. */
  date: string;
}

/** A comment of the file: never part of the text. */
export interface SourceComment extends Range {
  text: string;
  author: string;
  date: string;
}

/** Something the user should know of the reading, though it succeeded. */
export interface ReadRemark {
  code: 'pages-without-text' | 'damaged-part' | 'symbols-unknown';
  message: string;
  messageEn: string;
  /** From 1. */
  pages?: number[];
}

/** What a reader delivers: the text, its blocks, and what identifies the bytes it came from. */
export interface SourceText {
  name: string;
  format: SourceFormat;
  /** Lower-case hex digest of the bytes (of the UTF-8 text where there were no bytes). */
  sha256: string;
  text: string;
  /** Absent where lines are all the structure there is. */
  blocks?: Block[];
  /**
   * Where the text also holds what was written about the draft (a call for comments, an explanation): the
   * stretches that are the draft, in order. Absent where all of it is.
   */
  parts?: Range[];
  /** A title known from outside the text (a page's heading), used where the text shows none. */
  title?: string;
  /** The way back into the file, where the format has one. */
  places?: RunPlaces | PagePlaces;
  changes?: TrackedChange[];
  comments?: SourceComment[];
  remarks?: ReadRemark[];
}
