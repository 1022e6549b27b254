import type { Migration } from './migration.ts';

/** Reviews, apart from their heavy drafts so that the list of reviews stays quick, and the marks on them. */
export const reviewsAndMarks: Migration = {
  version: 1,
  stores: {
    reviews: 'id, identity, sha256, updatedAt, deletedAt',
    drafts: 'reviewId',
    decisions: '[reviewId+finding], reviewId',
    notes: '[reviewId+finding], reviewId',
  },
};
