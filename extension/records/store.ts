import type { EntryRow, OriginalRow, PackRow, ReviewRow, SettingRow, VersionRow } from './types.ts';

/** A table as records need one: rows by key, and the rows of one review. */
export interface Shelf<Row, Key> {
  get(key: Key): Promise<Row | undefined>;
  put(row: Row): Promise<void>;
  remove(key: Key): Promise<void>;
  all(): Promise<Row[]>;
  /** Of all rows, without reading them. */
  keys(): Promise<Key[]>;
  count(): Promise<number>;
  /** Takes every row away. */
  clear(): Promise<void>;
  ofReview(reviewId: string): Promise<Row[]>;
}

/** [review, sha256] or [review, entry]. */
export type PairKey = [reviewId: string, id: string];

export type Refusal = 'refused' | 'newer' | 'old-layout';

/**
 * Where rows are kept: IndexedDB, or memory where the browser refuses a database (private windows, full disks).
 * Every method rejects when the write did not happen.
 */
export interface Store {
  /**
   * Why rows are lost when the page closes, of which the reviewer must be told: the browser refused a database, it
   * belongs to a newer program, or it could not be brought to this program's layout. null: they are kept.
   */
  readonly refusal: Refusal | null;
  readonly reviews: Shelf<ReviewRow, string>;
  readonly versions: Shelf<VersionRow, PairKey>;
  readonly entries: Shelf<EntryRow, PairKey>;
  readonly originals: Shelf<OriginalRow, PairKey>;
  readonly settings: Shelf<SettingRow, string>;
  readonly packs: Shelf<PackRow, string>;
  /** Entries of some kinds over all reviews: what the list of reviews shows of them. */
  entriesOf(kinds: readonly string[]): Promise<EntryRow[]>;
  /** Runs some reads and writes as one: all of them happen or none. */
  together<T>(work: () => Promise<T>): Promise<T>;
  /** Calls back with all entries of a review now, and after every change, from any tab, with those that changed at least. */
  watchEntries(reviewId: string, listener: Listener<EntryRow[]>, signal: AbortSignal): void;
  /** Calls back now and after every change, from any tab. */
  watch<T>(read: () => Promise<T>, listener: Listener<T>, signal: AbortSignal): void;
}

export interface Listener<T> {
  next(value: T): void;
  error(reason: unknown): void;
}
