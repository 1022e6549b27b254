import type { Page } from 'playwright-core';
import { afterEach, expect, test } from 'vitest';
import { draftOfBytes, publicService } from '../fixtures/drafts.ts';
import { useBrowser } from './support/use-browser.ts';
import { openWorkbench, type Workbench } from './support/workbench.ts';

/** What time does to a review: the clock goes back, the machine sleeps over what was begun. */
const desk = useBrowser();
const only = '[data-provision$=item_2] .card';
let open: Workbench[] = [];

afterEach(async () => {
  for (const { page } of open) await page.close();
  open = [];
});

async function workbench(hash = ''): Promise<Workbench> {
  const bench = await openWorkbench(desk.browser, hash);
  open.push(bench);
  return bench;
}

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
  expect(await again.page.locator(`${only} .note textarea`).inputValue()).toBe('时钟拨回后写的');
  expect([...bench.errors, ...again.errors]).toEqual([]);
});

/** As a machine that sleeps does it: the page stands still, with its worker, and the clock goes on without it. */
async function sleepingOver(page: Page, hours: number, work: () => Promise<void>): Promise<void> {
  const cdp = await desk.browser.context.newCDPSession(page);
  const told = page.evaluate(
    () =>
      new Promise<string[]>((resolve) => {
        const seen: string[] = [];
        for (const name of ['freeze', 'resume'])
          document.addEventListener(name, () => {
            seen.push(name);
            if (name === 'resume') resolve(seen);
          });
      }),
  );
  await work();
  await cdp.send('Page.setWebLifecycleState', { state: 'frozen' });
  await page.evaluate((by) => {
    const now = Date.now.bind(Date);
    Date.now = () => now() + by;
  }, hours * 3_600_000);
  await cdp.send('Page.setWebLifecycleState', { state: 'active' });
  expect(await told).toEqual(['freeze', 'resume']);
}

test('the machine sleeps in the middle of a review: the review ends after it wakes', async () => {
  const bench = await workbench();
  const { page } = bench;
  await sleepingOver(page, 8, async () => {
    await bench.drop('汇编.txt', draftOfBytes(1_500_000));
    await page.locator('[role=status]').first().waitFor();
  });
  await page.locator('.desk-head').waitFor();
  expect(await page.locator('.desk-head').textContent()).toContain('岚山市公共服务规定汇编');
  expect(bench.errors).toEqual([]);
});

test('the machine sleeps while a note is written: what was typed before and after it is kept', async () => {
  const bench = await workbench();
  await bench.review(publicService.replace('岚山市公共服务', '岚山市夜间'));
  const { page } = bench;
  await page.locator(`${only} .card-head`).click();
  await sleepingOver(page, 8, () => page.locator(`${only} .note textarea`).fill('睡前写的'));
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
});
