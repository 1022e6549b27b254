import type { NormalText } from './normalise.ts';
import { type Marker, markerAt } from './numbering.ts';

/** A paragraph, or a piece of one that begins with a numbering of its own. */
export interface Segment {
  start: number;
  end: number;
  marker: Marker | null;
  /** The reader or the form of the text says that this is a heading. */
  isHeading: boolean;
}

/** Numbered pieces run together within a paragraph where the text came from a PDF or a web page. */
const MAY_END_BEFORE_MARKER = new Set([...'。；：！？']);

/** Unnumbered headings of official documents (seeds: `headings`). */
export function segmentsOf(normal: NormalText, headings: readonly string[]): Segment[] {
  const segments: Segment[] = [];
  const initials = new Set(headings.map((heading) => heading[0]));
  for (const paragraph of normal.paragraphs) {
    const cut = (start: number, end: number): void => {
      let a = start;
      while (a < end && normal.text.charCodeAt(a) === 32) a++;
      if (a >= end) return;
      const marker = markerAt(normal.text, a);
      segments.push({ start: a, end, marker, isHeading: paragraph.kind === 'heading' });
    };
    let from = paragraph.start;
    for (let i = paragraph.start; i < paragraph.end; i++) {
      const next = i + 1;
      if (next >= paragraph.end) break;
      const heading = initials.has(normal.text[i]) ? headingAt(normal.text, i, paragraph, headings) : 0;
      if (heading > 0) {
        if (i > from) cut(from, i);
        segments.push({ start: i, end: i + heading, marker: null, isHeading: true });
        from = i + heading;
        i = from - 1;
        continue;
      }
      if (MAY_END_BEFORE_MARKER.has(normal.text[i]!) && splitsAt(normal.text, skipSpace(normal.text, next))) {
        cut(from, next);
        from = next;
      }
    }
    cut(from, paragraph.end);
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
    if (!text.startsWith(heading, at)) continue;
    const after = at + heading.length;
    const isLast =
      after === paragraph.end && (at === paragraph.start || MAY_END_BEFORE_MARKER.has(text[at - 1]!));
    if (isLast || markerAt(text, skipSpace(text, after)) !== null) return heading.length;
  }
  return 0;
}
