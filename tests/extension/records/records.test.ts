import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { HengwenDatabase } from '../../../extension/records/database.ts';
import { dexieRecords } from '../../../extension/records/dexie-records.ts';
import { memoryRecords } from '../../../extension/records/memory-records.ts';
import type { Records } from '../../../extension/records/records.ts';
import type { Marks, NoteRow, ReviewRow } from '../../../extension/records/types.ts';
import { reviewFixture } from '../../fixtures/review.ts';
import { anchor, entry } from './entry.ts';
import { nextValue } from './next-value.ts';

let fresh = 0;
const keepers: [string, () => Records][] = [
  ['IndexedDB', () => dexieRecords(new HengwenDatabase(`test-${fresh++}`))],
  ['memory', memoryRecords],
];

describe.each(keepers)('records in %s', (_name, make) => {
  let records: Records;
  beforeEach(() => {
    records = make();
  });

  it('open what was saved', async () => {
    await records.save(entry({ id: 'a' }));
    const opened = await records.open('a');
    expect(opened?.draft.review).toEqual(reviewFixture);
    expect(opened?.row.title).toBe(reviewFixture.draft.title);
    expect(await records.open('other')).toBeUndefined();
  });

  it.each([
    ['the same page', 'host\ntitle', 'other digest', 'page'],
    ['the same bytes', null, 'digest of file', 'file'],
    ['the page rather than other bytes', 'host\ntitle', 'digest of file', 'page'],
  ])('find %s', async (_case, identity, sha256, id) => {
    await records.save(entry({ id: 'file', sha256: 'digest of file', updatedAt: 9 }));
    await records.save(entry({ id: 'page', identity: 'host\ntitle', updatedAt: 1 }));
    expect((await records.find(identity, sha256))?.id).toBe(id);
  });

  it('find nothing for another page or a deleted review', async () => {
    await records.save(entry({ id: 'a', identity: 'host\ntitle', sha256: 'digest' }));
    expect(await records.find('host\nother', 'other')).toBeUndefined();
    await records.remove('a', 5);
    expect(await records.find('host\ntitle', 'digest')).toBeUndefined();
  });

  it('list the newest first and follow changes', async () => {
    await records.save(entry({ id: 'old', updatedAt: 1 }));
    await records.save(entry({ id: 'new', updatedAt: 2 }));
    const list = (want: string[]) =>
      nextValue<ReviewRow[]>(
        (listener, signal) => records.watchList(listener, signal),
        (rows) => rows.map((row) => row.id).join() === want.join(),
      );
    await list(['new', 'old']);
    await records.remove('new', 3);
    await list(['old']);
    await records.restore('new');
    await list(['new', 'old']);
  });

  it('erase deleted reviews for good only after the undo period, with their marks', async () => {
    const note: NoteRow = { reviewId: 'a', finding: 'f', text: 'n', anchor, updatedAt: 1 };
    await records.save(entry({ id: 'a' }));
    await records.putNote(note);
    await records.remove('a', 100);
    await records.purge(100);
    await records.restore('a');
    expect(await records.open('a')).toBeDefined();
    await records.remove('a', 100);
    await records.purge(101);
    await records.restore('a');
    expect(await records.open('a')).toBeUndefined();
    await marks(records, 'a', (found) => found.notes.length === 0);
  });

  it('keep one note and one decision a finding, and give them to those who watch the review', async () => {
    const note: NoteRow = { reviewId: 'a', finding: 'f', text: '一', anchor, updatedAt: 1 };
    await records.putNote(note);
    await records.putNote({ ...note, text: '一二' });
    await records.putNote({ ...note, reviewId: 'b', text: '他' });
    await records.putDecision({ ...note, value: 'accepted', reason: '' });
    const found = await marks(records, 'a', ({ notes, decisions }) => notes.length + decisions.length === 2);
    expect(found.notes[0]?.text).toBe('一二');
    await records.dropNote('a', 'f');
    await records.dropDecision('a', 'f');
    await marks(records, 'a', ({ notes, decisions }) => notes.length + decisions.length === 0);
  });

  it('stop calling back when the watcher leaves', async () => {
    const life = new AbortController();
    const seen: number[] = [];
    const error = (reason: unknown) => {
      throw reason;
    };
    records.watchList({ next: (rows) => seen.push(rows.length), error }, life.signal);
    await records.save(entry({ id: 'a' }));
    await nextValue<ReviewRow[]>(
      (listener, signal) => records.watchList(listener, signal),
      (rows) => rows.length === 1,
    );
    life.abort();
    const before = seen.length;
    await records.save(entry({ id: 'b' }));
    await nextValue<ReviewRow[]>(
      (listener, signal) => records.watchList(listener, signal),
      (rows) => rows.length === 2,
    );
    expect(seen).toHaveLength(before);
  });
});

function marks(records: Records, id: string, when: (marks: Marks) => boolean): Promise<Marks> {
  return nextValue((listener, signal) => records.watchMarks(id, listener, signal), when);
}
