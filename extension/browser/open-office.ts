import { effect, signal } from '@preact/signals';
import type { OfficeContext } from '../components/office-context.ts';
import { storageRescue } from '../desk/rescue.ts';
import { openRecords } from '../records/open-records.ts';
import type { Records } from '../records/records.ts';
import { openSettings } from '../settings/open-settings.ts';
import { analyzerClient } from '../worker/client.ts';
import { takeWorker } from './early-worker.ts';

/** Sets up what a page of the extension works with: the analyzer's worker, the records, time and ids. */
export async function openOffice(closing: AbortSignal): Promise<OfficeContext> {
  const startClient = (life: AbortSignal) => analyzerClient(takeWorker, life);
  const client = startClient(closing);
  const now = () => Date.now();
  const [{ records }, labels] = await Promise.all([openRecords(now()), client.run('labels', {})]);
  // Without this, a browser short of space may throw the notes away.
  if (records.persistent) void navigator.storage.persist();
  const newId = () => crypto.randomUUID();
  const settings = await openSettings(
    records,
    labels.plans.map(({ id }) => id),
    closing,
  );
  return {
    client,
    startClient,
    records,
    labels,
    settings,
    now,
    newId,
    site: await siteOf(records, newId),
    author: await authorOf(records, closing),
    rescue: storageRescue(localStorage, newId()),
  };
}

async function siteOf(records: Records, newId: () => string): Promise<string> {
  const site = newId();
  // Two pages may open at once, after installing: with a site each, what one wrote would be another's to the other.
  // A full disk must not keep the program from starting: what is typed is told to be unsaved then.
  return records.firstSetting('site', site).catch(() => site);
}

/** The reviewer's name, kept from one day to the next. */
async function authorOf(records: Records, closing: AbortSignal): Promise<OfficeContext['author']> {
  const author = signal((await records.setting<string>('author')) ?? '');
  let stored = author.peek();
  const stop = effect(() => {
    if (author.value === stored) return;
    stored = author.value;
    void records.setSetting('author', stored);
  });
  closing.addEventListener('abort', stop, { once: true });
  return author;
}
