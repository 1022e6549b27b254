import { expect, it } from 'vitest';
import type { Finding, Review, SourceText } from '../../../analyzer/model.ts';
import { reviewSchema } from '../../../extension/worker/review-schema.ts';
import { sourceSchema } from '../../../extension/worker/source-schema.ts';
import { reviewFixture } from '../../fixtures/review.ts';
import { sourceFixture } from '../records/entry.ts';

const withFinding = (change: object): Partial<Review> => {
  const [first, ...rest] = reviewFixture.findings as [Finding, ...Finding[]];
  return { findings: [{ ...first, ...change }, ...rest] };
};

it('a review goes over the border as it is', () => {
  expect(reviewSchema.parse(structuredClone(reviewFixture))).toEqual(reviewFixture);
});

it.each([
  ['another schema', { schema: 'hengwen/review@2' }],
  ['an outcome that there is not', { outcome: 'F' }],
  ['no findings', { findings: null }],
  ['a finding before the beginning', withFinding({ start: -1 })],
  ['a finding between two characters', withFinding({ end: 1.5 })],
  ['a level that there is not', withFinding({ level: 'illegal' })],
  ['a quotation that is no text', withFinding({ quote: 7 })],
  ['settings that are none', { settings: { omissions: -1 } }],
])('a review with %s stays outside', (_, change) => {
  expect(reviewSchema.safeParse({ ...reviewFixture, ...change }).success).toBe(false);
});

it.each([
  ['a format that there is not', { format: 'exe' }],
  ['a block of another kind', { blocks: [{ kind: 'script', start: 0, end: 1 }] }],
  ['places of another kind', { places: { kind: 'cells', spans: [] } }],
  [
    'a change that is none',
    { changes: [{ kind: 'move', start: 0, end: 1, text: '', author: '', date: '' }] },
  ],
])('a source with %s stays outside', (_, change: object) => {
  expect(sourceSchema.parse(sourceFixture)).toEqual(sourceFixture);
  expect(sourceSchema.safeParse({ ...sourceFixture, ...change } as SourceText).success).toBe(false);
});
