import type { Entry } from '../../analyzer/dossier/entry.ts';
import type { Dossier, Original } from '../../analyzer/dossier/package-file.ts';
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
  /** Of the version that lies on the desk: the last one. */
  sha256: string;
  title: string;
  name: string;
  origin: Origin;
  outcome: Outcome;
  /** Findings by level, in the review as last made. */
  counts: Record<Level, number>;
  /** How many versions of the draft there are. */
  versions: number;
  /** Milliseconds since 1970. */
  createdAt: number;
  updatedAt: number;
  /** Set while a deletion can still be undone. */
  deletedAt: number | null;
}

/** The heavy parts of a review: one version of the draft with what the analyzer made of it. */
export interface VersionRow {
  reviewId: string;
  /** Of the source; with the review's id it names the version. */
  sha256: string;
  /** When it came in. */
  at: number;
  /** As people call it (征求意见稿); empty where nobody named it. */
  name: string;
  origin: Origin;
  source: SourceText;
  review: Review;
  /** The language of the messages in `review`. */
  language: Language;
}

/** A version as the list of versions shows it. */
export type VersionHead = Pick<VersionRow, 'sha256' | 'at' | 'name'> & { counts: Record<Level, number> };

/** The file of a version, where it came with a package. */
export interface OriginalRow extends Original {
  reviewId: string;
}

/** What somebody said about a review: decisions, notes, answers, steps. */
export interface EntryRow extends Entry {
  reviewId: string;
}

/** A rule pack of the unit, or a plan that was read from its text. */
export interface PackRow {
  id: string;
  /** Of the file it came in. */
  name: string;
  /** YAML or JSON, as it was loaded or written. */
  text: string;
  title: string;
  version: string;
  unit: string;
  amounts: { rules: number; classes: number; plans: number; articles: number };
  /** Whether reviews are made with it. */
  on: boolean;
  addedAt: number;
  /** Set while the removal can still be undone. */
  deletedAt: number | null;
}

export interface SettingRow {
  key: string;
  value: unknown;
}

/** What a mark was made on, kept with it: it must stay readable when its finding is gone. */
export interface Anchor {
  level: Level;
  label: string;
  quote: string | null;
  message: string;
}

export interface DecisionRow {
  finding: string;
  value: DecisionValue;
  reason: string;
  anchor: Anchor;
  updatedAt: number;
  by: string;
}

/** A note on a finding. */
export interface NoteRow {
  id: string;
  finding: string;
  text: string;
  anchor: Anchor;
  updatedAt: number;
  by: string;
  /** Written on this installation. */
  own: boolean;
}

export interface OpenReview {
  row: ReviewRow;
  draft: VersionRow;
}

export type { Dossier };
