import { describe, expect, it } from 'vitest';
import { identityOf, reviewEntry } from '../../../extension/records/review-entry.ts';
import { reviewFixture } from '../../fixtures/review.ts';
import { entry, sourceFixture } from './entry.ts';

describe('a review as a record', () => {
  it.each([
    [
      'a page with a title',
      { kind: 'page', host: 'www.example.cn' } as const,
      '公告',
      'www.example.cn\n公告',
    ],
    ['a page without a title', { kind: 'page', host: 'www.example.cn' } as const, '', null],
    ['a selection', { kind: 'selection', host: 'www.example.cn' } as const, '公告', null],
    ['a file', { kind: 'file' } as const, '公告', null],
  ])('knows %s again', (_case, origin, title, identity) => {
    expect(identityOf(origin, title)).toBe(identity);
  });

  it('continues the record it is given: id and birthday stay', () => {
    const before = entry({ id: 'first', createdAt: 1 }).row;
    const reviewed = {
      source: sourceFixture,
      review: reviewFixture,
      language: 'en',
      origin: { kind: 'file' },
    } as const;
    const { row, draft } = reviewEntry(reviewed, before, 'unused', 7);
    expect(row).toMatchObject({ id: 'first', createdAt: 1, updatedAt: 7 });
    expect(draft).toMatchObject({ reviewId: 'first', language: 'en' });
    expect(Object.values(row.counts).reduce((a, b) => a + b)).toBe(reviewFixture.findings.length);
  });
});
