import { reviewsAndMarks } from './0001-reviews-and-marks.ts';
import { versionsAndEntries } from './0002-versions-and-entries.ts';
import { oldTablesGone } from './0003-old-tables-gone.ts';
import { packs } from './0004-packs.ts';
import { originals } from './0005-originals.ts';
import type { Migration } from './migration.ts';

/** In order, without a gap. */
export const migrations: readonly Migration[] = [
  reviewsAndMarks,
  versionsAndEntries,
  oldTablesGone,
  packs,
  originals,
];
