import { type Listener, liveRows, type Records, sameDraft } from './records.ts';
import type { DecisionRow, DraftRow, Marks, NoteRow, ReviewRow } from './types.ts';

/** Keeps records for as long as the page lives, where the browser refuses a database. */
export function memoryRecords(): Records {
  const reviews = new Map<string, ReviewRow>();
  const drafts = new Map<string, DraftRow>();
  const decisions = new Map<string, DecisionRow>();
  const notes = new Map<string, NoteRow>();
  const watchers = new Set<() => void>();

  const changed = () => {
    for (const tell of watchers) tell();
  };
  const watch = <T>(read: () => T, listener: Listener<T>, signal: AbortSignal) => {
    if (signal.aborted) return;
    const tell = () => listener.next(read());
    watchers.add(tell);
    signal.addEventListener('abort', () => watchers.delete(tell), { once: true });
    tell();
  };
  const setDeleted = (id: string, deletedAt: number | null) => {
    const row = reviews.get(id);
    if (row) reviews.set(id, { ...row, deletedAt });
    changed();
  };
  const ofReview = <T extends { reviewId: string }>(rows: Map<string, T>, id: string) =>
    [...rows.values()].filter((row) => row.reviewId === id);

  return {
    persistent: false,
    async find(identity, sha256) {
      return sameDraft([...reviews.values()], identity, sha256);
    },
    async save({ row, draft }) {
      reviews.set(row.id, row);
      drafts.set(row.id, draft);
      changed();
    },
    async open(id) {
      const row = reviews.get(id);
      const draft = drafts.get(id);
      return row && draft ? { row, draft } : undefined;
    },
    async remove(id, at) {
      setDeleted(id, at);
    },
    async restore(id) {
      setDeleted(id, null);
    },
    async purge(before) {
      for (const row of [...reviews.values()]) {
        if (row.deletedAt === null || row.deletedAt >= before) continue;
        reviews.delete(row.id);
        drafts.delete(row.id);
        for (const mark of ofReview(decisions, row.id)) decisions.delete(key(row.id, mark.finding));
        for (const mark of ofReview(notes, row.id)) notes.delete(key(row.id, mark.finding));
      }
      changed();
    },
    async putDecision(row) {
      decisions.set(key(row.reviewId, row.finding), row);
      changed();
    },
    async dropDecision(reviewId, finding) {
      decisions.delete(key(reviewId, finding));
      changed();
    },
    async putNote(row) {
      notes.set(key(row.reviewId, row.finding), row);
      changed();
    },
    async dropNote(reviewId, finding) {
      notes.delete(key(reviewId, finding));
      changed();
    },
    watchList(listener, signal) {
      watch(() => liveRows([...reviews.values()]), listener, signal);
    },
    watchMarks(reviewId, listener, signal) {
      const read = (): Marks => ({
        decisions: ofReview(decisions, reviewId),
        notes: ofReview(notes, reviewId),
      });
      watch(read, listener, signal);
    },
  };
}

const key = (reviewId: string, finding: string) => `${reviewId}\n${finding}`;
