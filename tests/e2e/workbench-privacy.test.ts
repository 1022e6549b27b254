import { beforeAll, expect, test } from 'vitest';
import type { Browser } from 'wxt/browser';
import { publicService } from '../fixtures/drafts.ts';
import { axeSource, findFaults } from './support/axe.ts';
import { useBrowser } from './support/use-browser.ts';
import { openWorkbench, type Workbench } from './support/workbench.ts';

declare const chrome: typeof Browser;

/** The page that says what is kept where, and what was sent; and the end of all that is kept. */
const desk = useBrowser();
let bench: Workbench;

beforeAll(async () => {
  bench = await openWorkbench(desk.browser);
  await bench.review(publicService);
  await bench.page.locator('.card-head').first().click();
  await bench.page.locator('.card[aria-current=true] .note textarea').fill('一条意见');
  await bench.page.locator('.state', { hasText: '有意见' }).waitFor();
  await bench.exportAs('docx');
});

const count = () => bench.page.locator('.request-count').getAttribute('data-requests');

test('after a review and an export no request has been made, and the page says what is kept', async () => {
  await bench.page.locator('[data-open=privacy]').click();
  await bench.page.locator('.request-count').waitFor();
  expect(await count()).toBe('0');
  await expect
    .poll(() => bench.texts('.privacy td:last-child'))
    .toEqual(['1 份', '1 条', '0 份', '', '', '']);
  await bench.page.evaluate(axeSource);
  const faults = await bench.page.evaluate(findFaults, '.privacy');
  // axe does not know of the top layer, and takes the desk below for what covers the sheet.
  expect(faults.filter((line) => !line.startsWith('unclear color-contrast'))).toEqual([]);
});

test('even a script that wanted to could send nothing from here', async () => {
  const tried = await bench.page.evaluate(async (address) => {
    const outcome = (sent: Promise<unknown>) =>
      sent.then(
        () => 'sent',
        () => 'refused',
      );
    const loaded = (element: HTMLElement, src: string) =>
      new Promise((resolve, reject) => {
        element.addEventListener('load', resolve);
        element.addEventListener('error', reject);
        Object.assign(element, { src });
        document.head.append(element);
      });
    return [
      await outcome(fetch(address)),
      await outcome(loaded(document.createElement('img'), `${address}/x.png`)),
      await outcome(loaded(document.createElement('script'), `${address}/x.js`)),
      await outcome(
        new Promise((resolve, reject) => {
          const socket = new WebSocket(address.replace('http', 'ws'));
          socket.addEventListener('open', resolve);
          socket.addEventListener('error', reject);
        }),
      ),
    ];
  }, 'http://127.0.0.1:9');
  expect(tried).toEqual(['refused', 'refused', 'refused', 'refused']);
});

test('the licences are handed on', async () => {
  const opened = desk.browser.context.waitForEvent('page');
  await bench.page.locator('.privacy a').click();
  const licences = await opened;
  await licences.waitForLoadState();
  expect(await licences.locator('body').textContent()).toContain('Apache License');
  await licences.close();
});

test('nothing is erased by one press, nor by Enter', async () => {
  const { page } = bench;
  await page.locator('[data-erase=ask]').click();
  await expect.poll(() => page.locator('.erase [role=alert]').textContent()).toContain('1 份评估、1 条记录');
  await page.keyboard.press('Enter');
  await page.locator('[data-erase=ask]').waitFor();
  await expect
    .poll(() => bench.texts('.privacy td:last-child'))
    .toEqual(['1 份', '1 条', '0 份', '', '', '']);
});

test('everything is erased, in every open page', async () => {
  const other = await openWorkbench(desk.browser);
  await other.page.locator('.saved-title').waitFor();
  const { page } = bench;
  await page.bringToFront();
  await page.locator('[data-erase=ask]').click();
  await page.locator('[data-erase=yes]').click();
  await page.locator('.erase .notice', { hasText: '已全部清除' }).waitFor();
  await expect
    .poll(() => bench.texts('.privacy td:last-child'))
    .toEqual(['0 份', '0 条', '0 份', '', '', '']);
  await other.page.locator('.saved-title').waitFor({ state: 'detached' });
  const kept = await page.evaluate(async () => [
    await chrome.storage.local.get(),
    await chrome.storage.session.get(),
    (await indexedDB.databases()).length,
  ]);
  expect(kept).toEqual([{}, {}, 1]);
  await page.keyboard.press('Escape');
  await page.locator('.start').waitFor();
  expect(new URL(page.url()).hash).toBe('');
  const own = bench.errors.filter((line) => !line.includes('Content Security Policy'));
  expect([...own, ...other.errors]).toEqual([]);
});
