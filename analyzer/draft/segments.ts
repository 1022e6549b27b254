import type { Block } from '../model.ts';
import type { NormalText } from './normalise.ts';
import { type Marker, markerAt } from './numbering.ts';

/** A paragraph, or a piece of one that begins with a numbering of its own. */
export interface Segment {
  start: number;
  end: number;
  marker: Marker | null;
  /** The reader or the form of the text says that this is a heading. */
  isHeading: boolean;
  /** A table's cell, a note: it stands within a provision and is no paragraph of its own. */
  isAside: boolean;
}

/** Numbered pieces run together within a paragraph where the text came from a PDF or a web page. */
const MAY_END_BEFORE_MARKER = '。；：！？';
const STOP = 1;
const INITIAL = 2;
/** The initials of the headings and the marks that may stand before a numbering, by character. */
export function signTable(headings: readonly string[]): Uint8Array {
  const table = new Uint8Array(65536);
  for (const mark of MAY_END_BEFORE_MARKER) table[mark.charCodeAt(0)] = STOP;
  for (const heading of headings) table[heading.charCodeAt(0)] = INITIAL;
  return table;
}

/**
 * Cuts paragraphs before numberings, and around the unnumbered headings of official documents (seeds: `headings`).
 * `table` is the headings' `signTable`.
 */
export function segmentsOf(normal: NormalText, headings: readonly string[], table: Uint8Array): Segment[] {
  const { text, codes } = normal;
  const segments: Segment[] = [];
  const cut = (start: number, end: number, kind: Block['kind']): void => {
    const isHeading = kind === 'heading';
    const isAside = kind === 'cell' || kind === 'note';
    let a = start;
    while (a < end && codes[a] === 32) a++;
    if (a < end) segments.push({ start: a, end, marker: markerAt(text, a), isHeading, isAside });
  };
  for (const paragraph of normal.paragraphs) {
    const { kind } = paragraph;
    let from = paragraph.start;
    for (let i = paragraph.start; i < paragraph.end - 1; i++) {
      const sign = table[codes[i]!]!;
      if (sign === 0) continue;
      if (sign === STOP) {
        if (!splitsAt(text, skipSpace(text, i + 1))) continue;
        cut(from, i + 1, kind);
        from = i + 1;
        continue;
      }
      const heading = headingAt(text, i, paragraph, headings);
      if (heading === 0) continue;
      if (i > from) cut(from, i, kind);
      segments.push({ start: i, end: i + heading, marker: null, isHeading: true, isAside: false });
      from = i + heading;
      i = from - 1;
    }
    cut(from, paragraph.end, kind);
  }
  return segments;
}

function skipSpace(text: string, at: number): number {
  return text.charCodeAt(at) === 32 ? at + 1 : at;
}

function splitsAt(text: string, at: number): boolean {
  const marker = markerAt(text, at);
  if (marker === null) return false;
  if (marker.kind === 'article') {
    const after = text[at + marker.length];
    return after === ' ' || after === '（' || after === '【';
  }
  return marker.kind === 'item' || marker.kind === 'subitem' || marker.kind === 'point';
}

/** Length of an unnumbered heading that stands here: as a paragraph of its own or its last words, or right before a numbering. */
function headingAt(
  text: string,
  at: number,
  paragraph: { start: number; end: number },
  headings: readonly string[],
): number {
  for (const heading of headings) {
    if (text.charCodeAt(at + 1) !== heading.charCodeAt(1) || !text.startsWith(heading, at)) continue;
    const after = at + heading.length;
    const isLast =
      after === paragraph.end && (at === paragraph.start || MAY_END_BEFORE_MARKER.includes(text[at - 1]!));
    if (isLast || markerAt(text, skipSpace(text, after)) !== null) return heading.length;
  }
  return 0;
}
