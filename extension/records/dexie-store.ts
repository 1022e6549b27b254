import { type IndexableType, liveQuery, type Table } from 'dexie';
import type { HengwenDatabase } from './database.ts';
import type { Shelf, Store } from './store.ts';
import { watchEntries } from './watch-entries.ts';

/** Keeps rows in IndexedDB. Each write is its own transaction: what was typed is safe at once. */
export function dexieStore(database: HengwenDatabase): Store {
  const { reviews, versions, entries, originals, settings, packs } = database;
  const tables = [reviews, versions, entries, originals, settings, packs];
  return {
    refusal: null,
    reviews: shelf(reviews, null),
    versions: shelf(versions, 'reviewId'),
    entries: shelf(entries, 'reviewId'),
    originals: shelf(originals, 'reviewId'),
    settings: shelf(settings, null),
    packs: shelf(packs, null),
    entriesOf: (kinds) =>
      entries
        .where('kind')
        .anyOf([...kinds])
        .toArray(),
    together: (work) => database.transaction('rw', tables, work),
    watchEntries: (reviewId, listener, signal) => watchEntries(database, reviewId, listener, signal),
    watch(read, listener, signal) {
      if (signal.aborted) return;
      const subscription = liveQuery(read).subscribe({
        next: (value) => listener.next(value),
        error: (reason) => listener.error(reason),
      });
      signal.addEventListener('abort', () => subscription.unsubscribe(), { once: true });
    },
  };
}

function shelf<Row, Key extends IndexableType>(
  table: Table<Row, Key>,
  review: string | null,
): Shelf<Row, Key> {
  return {
    get: (key) => table.get(key),
    put: async (row) => {
      await table.put(row);
    },
    remove: (key) => table.delete(key),
    all: () => table.toArray(),
    keys: () => table.toCollection().primaryKeys(),
    count: () => table.count(),
    clear: () => table.clear(),
    ofReview: (id) => (review === null ? table.toArray() : table.where(review).equals(id).toArray()),
  };
}
