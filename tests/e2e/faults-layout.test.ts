import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { strings } from '../../extension/i18n/strings.ts';
import { publicService } from '../fixtures/drafts.ts';
import { useBrowser } from './support/use-browser.ts';
import { openWorkbench } from './support/workbench.ts';

/** Records that an earlier program left, and whose move to this one's layout fails half-way. */
const desk = useBrowser();
const only = '[data-provision$=item_2] .card';
const note = '第一版时写的意见';
/** A page of the extension without any script of ours. */
let bare: Page;
let left: string;

beforeAll(async () => {
  const bench = await openWorkbench(desk.browser);
  await bench.review(publicService);
  await bench.page.locator(`${only} .card-head`).click();
  await bench.page.locator(`${only} .note textarea`).fill(note);
  await bench.page.locator(`${only} .state`, { hasText: '有意见' }).waitFor();
  await bench.page.close();
  bare = await desk.browser.context.newPage();
  await bare.goto(`chrome-extension://${desk.browser.extensionId}/licences.txt`);
  await bare.evaluate(asFirstProgramLeftIt);
  left = await bare.evaluate(rowsOfFirst);
});

/** Runs in the page: lays the records out as version 1 did, with one decision beside the note. */
async function asFirstProgramLeftIt(): Promise<void> {
  type Row = Record<string, unknown>;
  const done = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const now = await done(indexedDB.open('hengwen'));
  const all = (name: string) => done<Row[]>(now.transaction(name).objectStore(name).getAll());
  const [review] = await all('reviews');
  const [version] = await all('versions');
  const written = (await all('entries')).find(({ kind }) => kind === 'note') as {
    fields: Record<string, { said: { value: unknown }[] }>;
  };
  now.close();
  await done(indexedDB.deleteDatabase('hengwen'));
  const opening = indexedDB.open('hengwen', 10);
  opening.onupgradeneeded = () => {
    const { result } = opening;
    const reviews = result.createObjectStore('reviews', { keyPath: 'id' });
    for (const name of ['identity', 'sha256', 'updatedAt', 'deletedAt']) reviews.createIndex(name, name);
    result.createObjectStore('drafts', { keyPath: 'reviewId' });
    for (const name of ['decisions', 'notes'])
      result
        .createObjectStore(name, { keyPath: ['reviewId', 'finding'] })
        .createIndex('reviewId', 'reviewId');
  };
  const old = await done(opening);
  const said = (name: string) => written.fields[name]?.said[0]?.value;
  const reviewId = review!.id;
  const mark = { reviewId, finding: said('finding'), anchor: said('anchor'), updatedAt: 2 };
  const { versions: _count, ...row } = review!;
  const { source, review: result, language } = version!;
  const rows: Record<string, Row> = {
    reviews: row,
    drafts: { reviewId, source, review: result, language },
    decisions: { ...mark, value: 'accepted' },
    notes: { ...mark, text: said('text') },
  };
  for (const [name, one] of Object.entries(rows))
    await done(old.transaction(name, 'readwrite').objectStore(name).put(one));
  old.close();
}

/** Runs in the page: the layout's number and every row, as they lie there. */
async function rowsOfFirst(): Promise<string> {
  const done = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const database = await done(indexedDB.open('hengwen'));
  const kept: unknown[] = [database.version];
  for (const name of database.objectStoreNames)
    kept.push(name, await done(database.transaction(name).objectStore(name).getAll()));
  database.close();
  return JSON.stringify(kept);
}

test('it is said that nothing was changed, nothing is, and a review can be made and exported meanwhile', async () => {
  expect(left).toMatch(/^\[10,"decisions"/);
  expect(left).toContain(note);
  const page = await desk.browser.context.newPage();
  await page.addInitScript(() => {
    const { put } = IDBObjectStore.prototype;
    let copied = 0;
    IDBObjectStore.prototype.put = function (this: IDBObjectStore, ...row: [unknown, IDBValidKey?]) {
      // The second of the entries, after the reviews, the drafts and the first entry.
      if (this.name === 'entries' && copied++ > 0) throw new DOMException('no room', 'QuotaExceededError');
      return put.apply(this, row);
    };
  });
  await page.goto(`chrome-extension://${desk.browser.extensionId}/workbench.html`);
  await page.locator('.notice', { hasText: strings['records.memoryOld'].zh }).waitFor();
  expect(await bare.evaluate(rowsOfFirst)).toBe(left);
  await page.locator('#draft-input').fill(publicService.replace('岚山市公共服务', '岚山市半途'));
  await page.locator('button[type=submit]').click();
  await page.locator('.desk-head').waitFor();
  await desk.browser.downloads.during(async () => {
    await page.locator('.export summary').click();
    await page.locator('[data-export=csv]').click();
  });
  await page.close();
  expect(await bare.evaluate(rowsOfFirst)).toBe(left);
});

test('the next try moves them, with the decision and the note', async () => {
  const bench = await openWorkbench(desk.browser);
  await bench.page.locator('.saved-title', { hasText: '岚山市公共服务办法' }).click();
  await bench.page.locator(`${only} .card-head`).click();
  await bench.page.waitForFunction(
    ([area, wanted]) => document.querySelector<HTMLTextAreaElement>(area)?.value === wanted,
    [`${only} .note textarea`, note] as const,
  );
  await bench.page.locator(`${only} [data-decision=accepted][aria-pressed=true]`).waitFor();
  expect(bench.errors).toEqual([]);
});
