import type { DecisionRow, Marks, NoteRow, OpenReview, ReviewRow } from './types.ts';

/**
 * Where reviews, decisions and notes are kept. Two keepers: IndexedDB, and memory where the browser
 * refuses a database (private windows, full disks). Every method rejects when the write did not happen.
 */
export interface Records {
  /** false: everything is lost when the page closes, and the reviewer must be told. */
  readonly persistent: boolean;
  /** The live review of the same page, or of the same bytes. */
  find(identity: string | null, sha256: string): Promise<ReviewRow | undefined>;
  save(entry: OpenReview): Promise<void>;
  open(id: string): Promise<OpenReview | undefined>;
  /** Marks a review as deleted; `restore` takes that back until `purge`. */
  remove(id: string, at: number): Promise<void>;
  restore(id: string): Promise<void>;
  /** Erases reviews deleted before `before`, with their drafts and marks. */
  purge(before: number): Promise<void>;
  putDecision(row: DecisionRow): Promise<void>;
  dropDecision(reviewId: string, finding: string): Promise<void>;
  putNote(row: NoteRow): Promise<void>;
  dropNote(reviewId: string, finding: string): Promise<void>;
  /** Calls back now and after every change, from any tab, newest review first. */
  watchList(listener: Listener<ReviewRow[]>, signal: AbortSignal): void;
  watchMarks(reviewId: string, listener: Listener<Marks>, signal: AbortSignal): void;
}

export interface Listener<T> {
  next(value: T): void;
  error(reason: unknown): void;
}

/** Newest first, without the deleted. */
export function liveRows(rows: readonly ReviewRow[]): ReviewRow[] {
  return rows.filter((row) => row.deletedAt === null).sort((a, b) => b.updatedAt - a.updatedAt);
}

/** The most recent live review with this identity, else with these bytes. */
export function sameDraft(
  rows: readonly ReviewRow[],
  identity: string | null,
  sha256: string,
): ReviewRow | undefined {
  const live = liveRows(rows);
  return (
    live.find((row) => identity !== null && row.identity === identity) ??
    live.find((row) => row.sha256 === sha256)
  );
}
