import { Dexie } from 'dexie';
import { HengwenDatabase } from './database.ts';
import { dexieStore } from './dexie-store.ts';
import { memoryStore } from './memory-store.ts';
import { migrations } from './migrations/index.ts';
import { type Records, recordsIn } from './records.ts';

/** Dexie counts in tenths. */
const LAST_VERSION = 10 * migrations.length;

/** Reviews deleted longer ago than this can no longer be restored. */
const UNDO_PERIOD = 24 * 60 * 60 * 1000;

/**
 * Opens the database. Where the browser refuses one, the records are kept in memory
 * (`persistent` is false) and `reason` says what the browser said.
 */
export async function openRecords(
  now: number,
  database = new HengwenDatabase(),
): Promise<{ records: Records; reason?: string }> {
  try {
    await database.open();
    // Dexie opens what a later program has laid out, and would write into it what it knows.
    if (database.backendDB().version > LAST_VERSION) {
      database.close();
      return { records: recordsIn(memoryStore('newer')) };
    }
    // A newer program in another tab waits for this: what is typed from now on is left with the rescue.
    database.on('versionchange', () => {
      database.close();
      return false;
    });
    const records = recordsIn(dexieStore(database));
    await records.purge(now - UNDO_PERIOD);
    return { records };
  } catch (error) {
    database.close();
    return {
      records: recordsIn(memoryStore((await isOfOldLayout(database.name)) ? 'old-layout' : 'refused')),
      reason: error instanceof Error ? error.message : String(error),
    };
  }
}

/**
 * Whether the records of an earlier program lie there still: their move to this layout failed, and the browser has
 * taken all of it back. They are opened as they are, without a word of what this program wants.
 */
async function isOfOldLayout(name: string): Promise<boolean> {
  const found = new Dexie(name);
  try {
    await found.open();
    return found.verno < migrations.length;
  } catch {
    return false;
  } finally {
    found.close();
  }
}
