import 'fake-indexeddb/auto';
import { Dexie, RangeSet } from 'dexie';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { HengwenDatabase } from '../../../extension/records/database.ts';
import { dexieStore } from '../../../extension/records/dexie-store.ts';
import { type Records, recordsIn } from '../../../extension/records/records.ts';
import type { EntryRow } from '../../../extension/records/types.ts';

let fresh = 0;
let database: HengwenDatabase;
let records: Records;
let told: string[][];
let life: AbortController;

const write = (review: string, id: string, value: string) =>
  records.write(review, id, 'note', [{ field: 'text', value, base: undefined }], {
    site: 'here',
    by: '王',
    at: 1,
  });

beforeEach(async () => {
  database = new HengwenDatabase(`watched-${fresh++}`);
  records = recordsIn(dexieStore(database));
  told = [];
  life = new AbortController();
  await write('a', 'one', '一');
  await write('a', 'two', '二');
  records.watchEntries(
    'a',
    { next: (rows) => told.push(rows.map(({ id }) => id)), error: (error) => told.push([String(error)]) },
    life.signal,
  );
  await vi.waitFor(() => expect(told).toEqual([['one', 'two']]));
});
afterEach(() => life.abort());

it('tells all at first, then what changed, and nothing of other reviews', async () => {
  await write('b', 'other', '他');
  await write('a', 'two', '二二');
  await vi.waitFor(() => expect(told.slice(1)).toEqual([['two']]));
});

it('reads everything again where much came at once', async () => {
  const rows = Array.from({ length: 300 }, (_, n) => ({
    reviewId: 'a',
    id: `note:${n}`,
    kind: 'note',
    fields: {},
  }));
  await database.entries.bulkPut(rows as EntryRow[]);
  await vi.waitFor(() => expect(told.at(-1)).toHaveLength(302));
});

it('says when nothing is left', async () => {
  await records.eraseAll();
  await vi.waitFor(() => expect(told.at(-1)).toEqual([]));
});

it('reads everything again after the page was put away by the browser', async () => {
  Dexie.on.storagemutated.fire({ all: new RangeSet(Number.NEGATIVE_INFINITY, [[]]) });
  await vi.waitFor(() => expect(told).toHaveLength(2));
  expect(told[1]).toEqual(['one', 'two']);
});

it('is silent when the page has closed', async () => {
  life.abort();
  await write('a', 'two', '二二');
  expect(told).toHaveLength(1);
});
