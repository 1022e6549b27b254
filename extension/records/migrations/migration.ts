import type { Transaction } from 'dexie';

/** One step of the database's history. A released step is never edited: the next one is added. */
export interface Migration {
  version: number;
  /** Dexie's store definitions: the tables that this step adds or whose indexes it changes. */
  stores: Record<string, string | null>;
  /** Rewrites the rows that the step before left behind. */
  upgrade?: (transaction: Transaction) => Promise<void>;
}
