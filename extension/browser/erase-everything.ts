import { browser } from 'wxt/browser';
import type { Records } from '../records/records.ts';

/** Deletes all that the program keeps on this machine. Rejects where something could not be deleted. */
export async function eraseEverything(records: Records): Promise<void> {
  await records.eraseAll();
  // What was typed and could not be saved lies here until it can.
  for (const key of Object.keys(localStorage)) if (key.startsWith('hengwen')) localStorage.removeItem(key);
  await Promise.all([browser.storage.local.clear(), browser.storage.session.clear()]);
}
