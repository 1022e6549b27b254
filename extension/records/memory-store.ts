import type { Listener, PairKey, Refusal, Shelf, Store } from './store.ts';
import type { EntryRow, OriginalRow, PackRow, ReviewRow, SettingRow, VersionRow } from './types.ts';

/** Keeps rows for as long as the page lives. */
export function memoryStore(refusal: Refusal = 'refused'): Store {
  const watchers = new Set<() => void>();
  const changed = () => {
    for (const tell of watchers) tell();
  };
  const shelf = <Row, Key>(keyOf: (row: Row) => Key, reviewOf: (row: Row) => string): Shelf<Row, Key> => {
    const rows = new Map<string, Row>();
    return {
      get: async (key) => rows.get(JSON.stringify(key)),
      async put(row) {
        rows.set(JSON.stringify(keyOf(row)), structuredClone(row));
        changed();
      },
      async remove(key) {
        rows.delete(JSON.stringify(key));
        changed();
      },
      all: async () => [...rows.values()],
      keys: async () => [...rows.keys()].map((key) => JSON.parse(key) as Key),
      count: async () => rows.size,
      async clear() {
        rows.clear();
        changed();
      },
      ofReview: async (id) => [...rows.values()].filter((row) => reviewOf(row) === id),
    };
  };
  const entries = shelf<EntryRow, PairKey>(
    ({ reviewId, id }) => [reviewId, id],
    ({ reviewId }) => reviewId,
  );
  const watch = <T>(read: () => Promise<T>, listener: Listener<T>, signal: AbortSignal) => {
    if (signal.aborted) return;
    const tell = () => {
      read().then(
        (value) => {
          if (!signal.aborted) listener.next(value);
        },
        (reason) => listener.error(reason),
      );
    };
    watchers.add(tell);
    signal.addEventListener('abort', () => watchers.delete(tell), { once: true });
    tell();
  };
  let turn: Promise<unknown> = Promise.resolve();
  return {
    refusal,
    reviews: shelf<ReviewRow, string>(
      ({ id }) => id,
      ({ id }) => id,
    ),
    versions: shelf<VersionRow, PairKey>(
      ({ reviewId, sha256 }) => [reviewId, sha256],
      ({ reviewId }) => reviewId,
    ),
    entries,
    originals: shelf<OriginalRow, PairKey>(
      ({ reviewId, sha256 }) => [reviewId, sha256],
      ({ reviewId }) => reviewId,
    ),
    settings: shelf<SettingRow, string>(
      ({ key }) => key,
      () => '',
    ),
    packs: shelf<PackRow, string>(
      ({ id }) => id,
      () => '',
    ),
    entriesOf: async (kinds) => (await entries.all()).filter(({ kind }) => kinds.includes(kind)),
    // One after the other, as transactions would be.
    together(work) {
      const done = turn.then(work);
      turn = done.catch(() => undefined);
      return done;
    },
    watchEntries: (reviewId, listener, signal) => watch(() => entries.ofReview(reviewId), listener, signal),
    watch,
  };
}
