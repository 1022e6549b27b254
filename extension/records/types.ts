import type { DecisionValue, Language, Level, Outcome, Review, SourceText } from '../../analyzer/model.ts';

/** Where a draft came from. */
export type Origin =
  | { kind: 'page'; host: string }
  | { kind: 'selection'; host: string }
  | { kind: 'file' }
  | { kind: 'paste' };

/** One assessment of one draft, without its heavy parts: what the list of saved reviews shows. */
export interface ReviewRow {
  id: string;
  /** Recognises the same page when it is reviewed again; null where only the digest can. */
  identity: string | null;
  sha256: string;
  title: string;
  name: string;
  origin: Origin;
  outcome: Outcome;
  /** Findings by level, in the review as last made. */
  counts: Record<Level, number>;
  /** Milliseconds since 1970. */
  createdAt: number;
  updatedAt: number;
  /** Set while a deletion can still be undone. */
  deletedAt: number | null;
}

/** The heavy parts of a review. */
export interface DraftRow {
  reviewId: string;
  source: SourceText;
  review: Review;
  /** The language of the messages in `review`. */
  language: Language;
}

/** What a mark was made on, kept with it: it must stay readable when its finding is gone. */
export interface Anchor {
  level: Level;
  label: string;
  quote: string | null;
  message: string;
}

export interface DecisionRow {
  reviewId: string;
  finding: string;
  value: DecisionValue;
  reason: string;
  anchor: Anchor;
  updatedAt: number;
}

export interface NoteRow {
  reviewId: string;
  finding: string;
  text: string;
  anchor: Anchor;
  updatedAt: number;
}

/** Everything a reviewer added to one review. */
export interface Marks {
  decisions: DecisionRow[];
  notes: NoteRow[];
}

export interface OpenReview {
  row: ReviewRow;
  draft: DraftRow;
}
