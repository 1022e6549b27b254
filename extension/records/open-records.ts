import { HengwenDatabase } from './database.ts';
import { dexieRecords } from './dexie-records.ts';
import { memoryRecords } from './memory-records.ts';
import type { Records } from './records.ts';

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
    const records = dexieRecords(database);
    await records.purge(now - UNDO_PERIOD);
    return { records };
  } catch (error) {
    return { records: memoryRecords(), reason: error instanceof Error ? error.message : String(error) };
  }
}
