import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { describe, expect, it, vi } from 'vitest';
import { HengwenDatabase } from '../../../extension/records/database.ts';
import { migrations } from '../../../extension/records/migrations/index.ts';
import { openRecords } from '../../../extension/records/open-records.ts';
import { entry } from './entry.ts';

const day = 24 * 60 * 60 * 1000;

describe('opening the records', () => {
  it('erases what was deleted more than a day ago', async () => {
    const { records } = await openRecords(0, new HengwenDatabase('purged'));
    await records.save(entry({ id: 'old', deletedAt: 1 }));
    await records.save(entry({ id: 'recent', deletedAt: day }));
    const again = await openRecords(day + 2, new HengwenDatabase('purged'));
    expect(await again.records.open('old')).toBeUndefined();
    expect(await again.records.open('recent')).toBeDefined();
  });

  it('gives way to a newer program in another tab', async () => {
    const { records } = await openRecords(0, new HengwenDatabase('shared'));
    await records.save(entry({ id: 'a' }));
    const newer = new Dexie('shared');
    newer.version(migrations.length + 1).stores({ reviews: 'id' });
    await newer.open();
    expect(await newer.table('reviews').toCollection().primaryKeys()).toEqual(['a']);
    newer.close();
  });

  it('goes on in memory where the browser refuses a database', async () => {
    const database = new HengwenDatabase('refused');
    vi.spyOn(database, 'open').mockRejectedValue(new Error('A mutation operation was attempted'));
    const { records } = await openRecords(0, database);
    expect(records.persistent).toBe(false);
    await records.save(entry({ id: 'a' }));
    expect(await records.open('a')).toBeDefined();
  });
});
