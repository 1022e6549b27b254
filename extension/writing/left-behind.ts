import type { Records } from '../records/records.ts';
import { UNNAMED, workingCopy } from './working-copy.ts';

/** What was being written in the box at the start when the page was closed; null for nothing. */
export async function leftBehind(records: Records): Promise<string | null> {
  const copy = await workingCopy(records, localStorage, UNNAMED, new AbortController().signal).read();
  return copy?.text ?? null;
}
