import type { Office } from '../desk/review-draft.ts';
import { batchIn } from './batch.ts';
import { enteredFiles } from './chosen-files.ts';

/** A folder that was dropped somewhere on the workbench. */
export async function addEntries(office: Office, entries: readonly FileSystemEntry[]): Promise<void> {
  await batchIn(office).add(await enteredFiles(entries));
}
