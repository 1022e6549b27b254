import type { GlyphSpan, PagePlaces, Range } from '../model.ts';
import { spansOf } from './places.ts';

/** A stretch of words on one line of a page, from its upper left corner, in points. */
export interface PageRectangle {
  /** From 1. */
  page: number;
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Where the words of a range stand on their pages: a rectangle for every stretch of a line. */
export function rectanglesOf(places: PagePlaces, range: Range): PageRectangle[] {
  return spansOf(places.spans, range).map((span) => rectangleIn(span, range));
}

/** The part of a span that a range covers. */
export function rectangleIn(span: GlyphSpan, range: Range): PageRectangle {
  const from = borderAt(span, Math.max(range.start, span.start) - span.start);
  const to = borderAt(span, Math.min(range.end, span.end) - span.start);
  const { page, x, y, width, height } = span;
  return span.vertical
    ? { page, x, y: y + from, width, height: to - from }
    : { page, x: x + from, y, width: to - from, height };
}

/** How far along its line a unit begins; evenly spaced where the span does not tell. */
export function borderAt({ start, end, edges, width, height, vertical }: GlyphSpan, unit: number): number {
  const told = edges?.[unit];
  return told ?? ((vertical ? height : width) * unit) / Math.max(1, end - start);
}
