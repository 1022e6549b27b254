import type { GlyphSpan, PagePlaces } from '../../analyzer/model.ts';
import { paragraphAt } from './paragraphs.ts';

/** The first stretch of a line at an offset of the text or behind it; between two lines stands nothing. */
export function spanAt({ spans }: PagePlaces, offset: number): GlyphSpan | undefined {
  return spans[paragraphAt(spans, offset)] ?? spans.at(-1);
}

/** What stands on each page, in order of the text. */
export function spansByPage({ pages, spans }: PagePlaces): GlyphSpan[][] {
  const own: GlyphSpan[][] = pages.map(() => []);
  for (const span of spans) own[span.page - 1]?.push(span);
  return own;
}

/** How far down the pages an offset stands, from 0 to 1, where all are shown equally wide, one below the other. */
export function depthIn(places: PagePlaces): (offset: number) => number {
  const tops = [0];
  for (const { width, height } of places.pages) tops.push(tops.at(-1)! + height / (width || 1));
  const whole = tops.at(-1) || 1;
  return (offset) => {
    const span = spanAt(places, offset);
    if (!span) return 0;
    const { width = 1 } = places.pages[span.page - 1] ?? {};
    return (tops[span.page - 1]! + span.y / (width || 1)) / whole;
  };
}
