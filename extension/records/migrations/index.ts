import { reviewsAndMarks } from './0001-reviews-and-marks.ts';
import type { Migration } from './migration.ts';

/** In order, without a gap. */
export const migrations: readonly Migration[] = [reviewsAndMarks];
