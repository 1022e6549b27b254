import { beforeAll, expect, test } from 'vitest';
import { publicService } from '../fixtures/drafts.ts';
import { axeSource, findFaults } from './support/axe.ts';
import { useBrowser } from './support/use-browser.ts';
import { openWorkbench, type Workbench } from './support/workbench.ts';

/** Settings of all reviews and of one draft, in workbench and panel. */
const desk = useBrowser();
let bench: Workbench;

beforeAll(async () => {
  bench = await openWorkbench(desk.browser);
  await bench.review(publicService);
});

const only = '[data-provision$=item_2] .card';
const room = () => bench.page.locator('.room.settings');
const openRoom = async () => {
  await bench.page.locator('[data-open=settings]').click();
  await room().locator('[data-setting=plans]').waitFor();
};

test('words that a reviewer allows in this draft are listed as allowed, with the reason, and can be taken back', async () => {
  const { page } = bench;
  await page.locator(`${only} .card-head`).click();
  await page.locator(`${only} [data-allow] summary`).click();
  await page.locator(`${only} [data-field="allow-reason"]`).fill('专门岗位，依据部门规章');
  await page.locator(`${only} [data-allow-for=draft]`).click();
  await page.locator('.allowed-list').waitFor();
  await expect.poll(() => page.locator(only).count()).toBe(0);
  await page.locator('.allowed-list > summary').click();
  await expect
    .poll(() => bench.texts('.allowed-list .card'))
    .toEqual([expect.stringContaining('专门岗位，依据部门规章')]);
  await expect.poll(() => bench.texts('.allowed-list .origin .tag')).toEqual(['本草案']);
  await page.reload();
  await page.locator('.allowed-list > summary').click();
  await page.locator('.allowed-list .card button', { hasText: '不再允许' }).click();
  await page.locator(only).waitFor();
  await expect.poll(() => page.locator('.allowed-list').count()).toBe(0);
});

test('a family that is switched off, and the theme, hold at once and after a reload', async () => {
  const { page } = bench;
  await openRoom();
  await page.evaluate(axeSource);
  const faults = await page.evaluate(findFaults, '.room.settings');
  expect(faults.filter((line) => !line.startsWith('unclear color-contrast'))).toEqual([]);
  await room().locator('summary', { hasText: '权利义务' }).click();
  await room().locator('[data-family=C1]').uncheck();
  await room().locator('[data-look=theme]').selectOption('dark');
  await page.locator('html[data-theme=dark]').waitFor();
  expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe('rgb(22, 24, 26)');
  await room().locator('[data-close-room]').click();
  await page.locator(only).waitFor({ state: 'detached' });
  expect(await bench.texts('.notice[data-tone=warning]')).toEqual([]);
  await page.reload();
  await page.locator('.desk-head').waitFor();
  await expect.poll(() => page.locator(only).count()).toBe(0);
  expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBe('dark');
  expect(bench.errors).toEqual([]);
});

test('the panel obeys the same settings, and follows a change of them', async () => {
  const panel = await desk.browser.review(await desk.open('short.html'));
  expect(await panel.texts('.card[data-level=revise]')).toEqual([]);
  await openRoom();
  await room().locator('[data-family=C1]').check();
  await room().locator('[data-close-room]').click();
  await panel.shows('.card[data-level=revise]');
  await bench.page.locator(only).waitFor();
  expect(await bench.texts('.notice[data-tone=warning]')).toEqual([]);
  expect(panel.errors).toEqual([]);
});
