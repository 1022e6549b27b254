import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { publicService } from '../fixtures/drafts.ts';
import { useBrowser } from './support/use-browser.ts';
import { openWorkbench, type Workbench } from './support/workbench.ts';

/** Nothing typed is lost: two tabs, closed tabs, a full disk, a newer program in another tab. */
const desk = useBrowser();
let bench: Workbench;
let hash = '';
const only = '[data-provision$=item_2] .card';
const field = (page: Page) => page.locator(`${only} .note textarea`);

beforeAll(async () => {
  bench = await openWorkbench(desk.browser);
  await bench.review(publicService);
  hash = new URL(bench.page.url()).hash;
});

async function openCard({ page }: Workbench): Promise<void> {
  await page.locator(`${only} .card-head`).click();
  await field(page).waitFor();
}

test('what one tab writes is shown in another', async () => {
  const second = await openWorkbench(desk.browser, hash);
  await openCard(bench);
  await openCard(second);
  await field(bench.page).fill('甲页写的');
  await second.page.locator(`${only} .state`, { hasText: '有意见' }).waitFor();
  await second.page.waitForFunction(
    (selector) => document.querySelector<HTMLTextAreaElement>(selector)?.value === '甲页写的',
    `${only} .note textarea`,
  );
  await second.page.close();
});

test('two tabs that write into one field at once keep both, for the reviewer to settle', async () => {
  const second = await openWorkbench(desk.browser, hash);
  await openCard(second);
  await field(second.page).focus();
  await field(bench.page).fill('甲页改了');
  await second.page.locator(`${only} .note .hint`, { hasText: '已保存' }).waitFor();
  // The field has the focus: it still shows what its writer saw.
  await expect.poll(() => field(second.page).inputValue()).toBe('甲页写的');
  await second.page.keyboard.insertText('，乙页补充');
  await second.page.locator('[data-tab=exchange]').click();
  await second.page.locator('.conflict').waitFor();
  const both = await second.texts('.conflict .compared .note-text');
  expect(both.sort()).toEqual(['甲页写的，乙页补充', '甲页改了'].sort());
  await second.page.locator('.conflict .compared', { hasText: '甲页改了' }).getByRole('button').click();
  await second.page.locator('.conflict').waitFor({ state: 'detached' });
  await second.page.close();
});

test('a tab closed in the middle of a save loses nothing', async () => {
  for (const words of ['第一次', '第二次写得更长一些', '三']) {
    const tab = await openWorkbench(desk.browser, hash);
    await openCard(tab);
    await field(tab.page).fill('');
    await tab.page.keyboard.type(words);
    // Asked to close, a tab closes in its own time: until then it may still be writing.
    await Promise.all([tab.page.waitForEvent('close'), tab.page.close({ runBeforeUnload: true })]);
    const again = await openWorkbench(desk.browser, hash);
    await openCard(again);
    // The card may stand before the record has been read.
    await again.page.waitForFunction(
      ([area, wanted]) => document.querySelector<HTMLTextAreaElement>(area)?.value === wanted,
      [`${only} .note textarea`, words] as const,
    );
    await again.page.locator('[data-tab=exchange]').click();
    await again.page.locator('#conflicts-title', { hasText: '（0）' }).waitFor();
    await again.page.close();
  }
});

test('a full disk is told, the words stay, and are saved when there is room', async () => {
  const tab = await openWorkbench(desk.browser, hash);
  const { page } = tab;
  await openCard(tab);
  // Chromium hands out room to a database in advance, whatever quota it is told: the refusal itself is played.
  await page.evaluate(() => {
    const own = IDBObjectStore.prototype.put;
    const full = () => {
      throw new DOMException('no room', 'QuotaExceededError');
    };
    IDBObjectStore.prototype.put = full;
    Object.assign(globalThis, { makeRoom: () => Object.assign(IDBObjectStore.prototype, { put: own }) });
  });
  await field(page).fill('磁盘满时写的');
  await page.locator('.notice[data-tone=warning]', { hasText: '存储空间已满' }).waitFor();
  await expect.poll(() => field(page).inputValue()).toBe('磁盘满时写的');
  await page.keyboard.insertText('，接着写');
  await page.evaluate(() => (globalThis as unknown as { makeRoom(): void }).makeRoom());
  await page.getByRole('button', { name: '再次保存' }).click();
  await page.locator('.notice[data-tone=warning]').waitFor({ state: 'detached' });
  await page.reload();
  await openCard(tab);
  await expect.poll(() => field(page).inputValue()).toBe('磁盘满时写的，接着写');
  await page.locator('[data-tab=exchange]').click();
  await page.locator('#conflicts-title', { hasText: '（0）' }).waitFor();
  await page.close();
});

test('the state of the storage is in view, and copies go into a folder with the time of the last one', async () => {
  const tab = await openWorkbench(desk.browser, hash);
  const { page } = tab;
  await page.locator('[data-tab=exchange]').click();
  await page.locator('.storage-state').waitFor();
  // The dialogue of the system cannot be pressed from here: a folder of the browser's own stands in for it.
  await page.evaluate(() => {
    const own = async () =>
      (await navigator.storage.getDirectory()).getDirectoryHandle('copies', { create: true });
    Object.assign(globalThis, { showDirectoryPicker: own });
  });
  await page.locator('.folder-copies button').click();
  await page.locator('.last-copy', { hasText: '上次备份' }).waitFor();
  const names = await page.evaluate(async () => {
    const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('copies');
    const list: string[] = [];
    for await (const name of (folder as unknown as { keys(): AsyncIterable<string> }).keys()) list.push(name);
    return list;
  });
  expect(names).toEqual([expect.stringMatching(/^hengwen-backup-\d{8}\.hengwen$/)]);
  expect(tab.errors).toEqual([]);
  await page.close();
});

test('a newer program in another tab: the old tab says so, and leaves what is typed for after the reload', async () => {
  const { page } = bench;
  await openCard(bench);
  const other = await openWorkbench(desk.browser);
  await other.page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('hengwen', 1000);
        opening.onupgradeneeded = () => opening.result.createObjectStore('later');
        opening.onsuccess = () => {
          opening.result.close();
          resolve();
        };
        opening.onerror = () => reject(opening.error);
      }),
  );
  await field(page).fill('升级时写的');
  await page.locator('.notice[data-tone=warning]', { hasText: '更新版本的衡文' }).waitFor();
  await expect.poll(() => field(page).inputValue()).toBe('升级时写的');
  const left = await page.evaluate(() => JSON.stringify({ ...localStorage }));
  expect(left).toContain('升级时写的');
});
