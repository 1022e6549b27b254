import type { Migration } from './migration.ts';

/** The files of drafts that came with a package: their pages can be drawn, and notes written into them. */
export const originals: Migration = { version: 5, stores: { originals: '[reviewId+sha256], reviewId' } };
