import type { OfficeContext } from '../components/office-context.ts';
import { openRecords } from '../records/open-records.ts';
import { analyzerClient } from '../worker/client.ts';
import { startWorker } from './start-worker.ts';

/** Sets up what a page of the extension works with: the analyzer's worker, the records, time and ids. */
export async function openOffice(closing: AbortSignal): Promise<OfficeContext> {
  const client = analyzerClient(startWorker, closing);
  const now = () => Date.now();
  const [{ records }, labels] = await Promise.all([openRecords(now()), client.run('labels', {})]);
  // Without this, a browser short of space may throw the notes away.
  if (records.persistent) void navigator.storage.persist();
  return { client, records, labels, now, newId: () => crypto.randomUUID() };
}
