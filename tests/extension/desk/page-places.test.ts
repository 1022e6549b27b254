import { expect, test } from 'vitest';
import type { PagePlaces } from '../../../analyzer/model.ts';
import { depthIn, spanAt, spansByPage } from '../../../extension/desk/page-places.ts';

const line = { x: 10, width: 50, height: 10 };
const places: PagePlaces = {
  kind: 'pages',
  pages: [
    { width: 100, height: 200 },
    { width: 200, height: 200 },
    { width: 0, height: 0 },
  ],
  spans: [
    { ...line, start: 0, end: 5, page: 1, y: 20 },
    { ...line, start: 6, end: 9, page: 2, y: 100 },
    // A note of the first page, which the text has at its end.
    { ...line, start: 10, end: 12, page: 1, y: 180 },
  ],
};

test('an offset stands where its line does; between lines, at the next', () => {
  expect([0, 4, 5, 8, 11, 40].map((offset) => spanAt(places, offset)?.start)).toEqual([0, 0, 6, 6, 10, 10]);
  expect(spanAt({ ...places, spans: [] }, 3)).toBeUndefined();
});

test('each page has its own lines, in order of the text', () => {
  expect(spansByPage(places).map((spans) => spans.map(({ start }) => start))).toEqual([[0, 10], [6], []]);
});

test('depth goes by the pages as they are shown, equally wide', () => {
  const depth = depthIn(places);
  expect(depth(0)).toBeCloseTo(0.2 / 3);
  expect(depth(6)).toBeCloseTo(2.5 / 3);
  expect(depth(10)).toBeCloseTo(1.8 / 3);
});
