import { expect, test } from 'vitest';
import { runsOf, spansOf } from '../../../analyzer/documents/places.ts';
import type { RunPlaces } from '../../../analyzer/model.ts';

const places: RunPlaces = {
  kind: 'runs',
  parts: ['word/document.xml'],
  spans: [
    { start: 0, end: 3, part: 0, paragraph: 10, run: -1, offset: 0 },
    { start: 3, end: 7, part: 0, paragraph: 10, run: 20, offset: 0 },
    { start: 7, end: 9, part: 0, paragraph: 10, run: 20, offset: 6 },
    { start: 10, end: 12, part: 0, paragraph: 40, run: 50, offset: 0 },
  ],
};

test('a stretch is led back to its runs, cut to its ends', () => {
  expect(runsOf(places, { start: 5, end: 11 })).toEqual([
    { part: 'word/document.xml', paragraph: 10, run: 20, from: 2, to: 4 },
    { part: 'word/document.xml', paragraph: 10, run: 20, from: 6, to: 8 },
    { part: 'word/document.xml', paragraph: 40, run: 50, from: 0, to: 1 },
  ]);
});

test('what stands between blocks has no place', () => {
  expect(runsOf(places, { start: 9, end: 10 })).toEqual([]);
});

test('spans are found by their place in the text', () => {
  expect(spansOf(places.spans, { start: 9, end: 10 })).toEqual([]);
  expect(spansOf(places.spans, { start: 0, end: 1 })).toEqual([places.spans[0]]);
});
