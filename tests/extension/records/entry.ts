import type { SourceText } from '../../../analyzer/model.ts';
import { reviewEntry } from '../../../extension/records/review-entry.ts';
import type { Anchor, OpenReview, ReviewRow } from '../../../extension/records/types.ts';
import { draftText, reviewFixture } from '../../fixtures/review.ts';

export const anchor: Anchor = { level: 'revise', label: '第三条', quote: '原文', message: '说明' };

export const sourceFixture: SourceText = {
  name: reviewFixture.source.name,
  format: 'text',
  sha256: reviewFixture.source.sha256,
  text: draftText,
};

/** The review fixture as a record, with what a test wants different. */
export function entry(row: Partial<ReviewRow> & { id: string }): OpenReview {
  const made = reviewEntry(
    { source: sourceFixture, review: reviewFixture, language: 'zh', origin: { kind: 'file' } },
    undefined,
    row.id,
    1,
  );
  const whole = { ...made.row, ...row };
  return { row: whole, draft: { ...made.draft, sha256: whole.sha256 } };
}
