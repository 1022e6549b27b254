import { liveQuery } from 'dexie';
import type { HengwenDatabase } from './database.ts';
import { type Listener, liveRows, type Records, sameDraft } from './records.ts';
import type { Marks } from './types.ts';

/** Keeps records in IndexedDB. Each write is its own transaction: what was typed is safe at once. */
export function dexieRecords(database: HengwenDatabase): Records {
  const { reviews, drafts, decisions, notes } = database;

  return {
    persistent: true,
    async find(identity, sha256) {
      const byDigest = await reviews.where('sha256').equals(sha256).toArray();
      const byIdentity = identity === null ? [] : await reviews.where('identity').equals(identity).toArray();
      return sameDraft([...byIdentity, ...byDigest], identity, sha256);
    },
    async save({ row, draft }) {
      await database.transaction('rw', reviews, drafts, async () => {
        await reviews.put(row);
        await drafts.put(draft);
      });
    },
    async open(id) {
      const [row, draft] = await Promise.all([reviews.get(id), drafts.get(id)]);
      return row && draft ? { row, draft } : undefined;
    },
    async remove(id, at) {
      await reviews.update(id, { deletedAt: at });
    },
    async restore(id) {
      await reviews.update(id, { deletedAt: null });
    },
    async purge(before) {
      await database.transaction('rw', reviews, drafts, decisions, notes, async () => {
        const gone = await reviews.where('deletedAt').below(before).primaryKeys();
        await reviews.bulkDelete(gone);
        await drafts.bulkDelete(gone);
        await decisions.where('reviewId').anyOf(gone).delete();
        await notes.where('reviewId').anyOf(gone).delete();
      });
    },
    async putDecision(row) {
      await decisions.put(row);
    },
    async dropDecision(reviewId, finding) {
      await decisions.delete([reviewId, finding]);
    },
    async putNote(row) {
      await notes.put(row);
    },
    async dropNote(reviewId, finding) {
      await notes.delete([reviewId, finding]);
    },
    watchList(listener, signal) {
      watch(async () => liveRows(await reviews.toArray()), listener, signal);
    },
    watchMarks(reviewId, listener, signal) {
      const read = async (): Promise<Marks> => ({
        decisions: await decisions.where({ reviewId }).toArray(),
        notes: await notes.where({ reviewId }).toArray(),
      });
      watch(read, listener, signal);
    },
  };
}

function watch<T>(read: () => Promise<T>, listener: Listener<T>, signal: AbortSignal): void {
  if (signal.aborted) return;
  const subscription = liveQuery(read).subscribe({
    next: (value) => listener.next(value),
    error: (reason) => listener.error(reason),
  });
  signal.addEventListener('abort', () => subscription.unsubscribe(), { once: true });
}
