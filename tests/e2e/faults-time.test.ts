import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { until } from '../../extension/launch/until.ts';
import { draftOfBytes, publicService } from '../fixtures/drafts.ts';
import { useBrowser } from './support/use-browser.ts';
import { useWorkbenches } from './support/workbench.ts';

/** What time does to a review: the clock goes back, the machine sleeps over what was begun. */
const desk = useBrowser();
const only = '[data-provision$=item_2] .card';
const workbench = useWorkbenches(desk);

test('the clock is set back a year: what is written last is what is kept', async () => {
  const bench = await workbench();
  await bench.review(publicService.replace('岚山市公共服务', '岚山市时钟'));
  const { page } = bench;
  const { hash } = new URL(page.url());
  const note = page.locator(`${only} .note textarea`);
  await page.locator(`${only} .card-head`).click();
  await note.fill('今年写的');
  await page.locator(`${only} .state`, { hasText: '有意见' }).waitFor();
  await page.evaluate(() => {
    const now = Date.now.bind(Date);
    Date.now = () => now() - 365 * 24 * 3600 * 1000;
  });
  await note.fill('时钟拨回后写的');
  await page.locator(`${only} .note .hint`, { hasText: '已保存' }).waitFor();
  const again = await workbench(hash);
  await again.page.locator(`${only} .card-head`).click();
  await expect.poll(() => again.page.locator(`${only} .note textarea`).inputValue()).toBe('时钟拨回后写的');
  expect([...bench.errors, ...again.errors]).toEqual([]);
});

/** The processes of all pages and workers, as the browser names them. */
async function pageProcesses(): Promise<number[]> {
  const { processInfo } = await desk.browser.cdp.send('SystemInfo.getProcessInfo');
  return processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => id);
}

/** T: stopped. */
const stands = (id: number) => / \(.*\) T /.test(readFileSync(`/proc/${id}/stat`, 'utf8'));

/** As a machine that sleeps does it: whatever a page and its worker were at stands still, and the clock has gone on. */
async function sleep(page: Page, hours: number): Promise<void> {
  const ids = await pageProcesses();
  expect(ids.length).toBeGreaterThan(0);
  for (const id of ids) process.kill(id, 'SIGSTOP');
  await until('the pages to stand still', async () => ids.every(stands));
  for (const id of ids) process.kill(id, 'SIGCONT');
  await page.evaluate((by) => {
    const now = Date.now.bind(Date);
    Date.now = () => now() + by;
  }, hours * 3_600_000);
}

/** Other systems have no such signals, or name the processes elsewhere. */
const onLinux = test.skipIf(process.platform !== 'linux');

onLinux('the machine sleeps in the middle of a review: the review ends after it wakes', async () => {
  const bench = await workbench();
  const { page } = bench;
  await bench.drop('汇编.txt', draftOfBytes(5_000_000));
  await page.locator('[data-busy]').waitFor();
  await sleep(page, 8);
  await page.locator('.desk-head').waitFor();
  expect(await page.locator('.desk-head').textContent()).toContain('岚山市公共服务规定汇编');
  expect(bench.errors).toEqual([]);
});

onLinux(
  'the machine sleeps while a note is written: what was typed before and after it is kept',
  async () => {
    const bench = await workbench();
    await bench.review(publicService.replace('岚山市公共服务', '岚山市夜间'));
    const { page } = bench;
    await page.locator(`${only} .card-head`).click();
    await page.locator(`${only} .note textarea`).fill('睡前写的');
    await sleep(page, 8);
    await page.locator(`${only} .note textarea`).focus();
    await page.keyboard.press('End');
    await page.keyboard.insertText('，醒后写的');
    await page.locator(`${only} .note .hint`, { hasText: '已保存' }).waitFor();
    const again = await workbench(new URL(page.url()).hash);
    await again.page.locator(`${only} .card-head`).click();
    await again.page.waitForFunction(
      ([area, wanted]) => document.querySelector<HTMLTextAreaElement>(area)?.value === wanted,
      [`${only} .note textarea`, '睡前写的，醒后写的'] as const,
    );
    expect([...bench.errors, ...again.errors]).toEqual([]);
  },
);
