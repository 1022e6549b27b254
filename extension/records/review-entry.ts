import type { Language, Level, Review, SourceText } from '../../analyzer/model.ts';
import type { OpenReview, Origin, ReviewRow, VersionRow } from './types.ts';

/**
 * The same page keeps its identity when its text, its path or its query changes. A part of a page has none:
 * reviewing it must not replace the review of the whole.
 */
export function identityOf(origin: Origin, title: string): string | null {
  if (origin.kind !== 'page' || title === '') return null;
  return `${origin.host}\n${title}`;
}

export interface Reviewed {
  source: SourceText;
  review: Review;
  language: Language;
  origin: Origin;
}

/**
 * The rows to store. `before` is the record this review continues: its id and birthday stay, so the
 * marks made on it stay with it. `id` is used for a new record only; `at` is in milliseconds.
 */
export function reviewEntry(
  { source, review, language, origin }: Reviewed,
  before: ReviewRow | undefined,
  id: string,
  at: number,
): OpenReview {
  const reviewId = before?.id ?? id;
  const { sha256 } = source;
  const draft: VersionRow = { reviewId, sha256, at, name: '', origin, source, review, language };
  return { row: rowOf(draft, before, reviewId, at), draft };
}

/** What the list shows of a review whose last version this is. */
export function rowOf(
  { source, review, origin, sha256 }: Pick<VersionRow, 'source' | 'review' | 'origin' | 'sha256'>,
  before: ReviewRow | undefined,
  id: string,
  at: number,
): ReviewRow {
  return {
    id,
    identity: identityOf(origin, source.title ?? ''),
    sha256,
    title: review.draft.title || source.title || source.name,
    name: source.name,
    origin,
    outcome: review.outcome,
    counts: countLevels(review),
    versions: before?.versions ?? 1,
    createdAt: before?.createdAt ?? at,
    updatedAt: at,
    deletedAt: null,
  };
}

export function countLevels(review: Review): Record<Level, number> {
  const counts: Record<Level, number> = { revise: 0, explain: 0, consider: 0, credit: 0 };
  for (const finding of review.findings) counts[finding.level] += 1;
  return counts;
}
