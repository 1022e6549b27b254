import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { strings } from '../../extension/i18n/strings.ts';
import { EXTENSION } from '../../extension/launch/build-extension.ts';
import { pressToolbarButton } from '../../extension/launch/side-panel.ts';
import { until } from '../../extension/launch/until.ts';
import { draftOfBytes, publicService } from '../fixtures/drafts.ts';
import { useBrowser } from './support/use-browser.ts';
import { openWorkbench, useWorkbenches } from './support/workbench.ts';

/** What breaks around a review: each ends in a clear word, a retry that works, and all that was written. */
const desk = useBrowser();
const only = '[data-provision$=item_2] .card';
const workbench = useWorkbenches(desk);

beforeAll(() => {
  const lines = draftOfBytes(1_500_000).split('\n');
  const body = lines.map((line) => `<p>${line}</p>`).join('\n');
  const head = '<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,"><title>汇编</title>';
  desk.site.add('large.html', { content: `${head}${body}`, type: 'text/html; charset=utf-8' });
});

/** Presses the button on a page and waits until the panel is at work on its text. */
async function beginReview(page: Page) {
  await pressToolbarButton(desk.browser, page);
  const panel = await desk.browser.panel();
  await panel.shows('.plain-state[role=status]');
  return panel;
}

async function stopServiceWorker(): Promise<void> {
  const { cdp, extensionId } = desk.browser;
  const workers = async () => {
    const { targetInfos } = await cdp.send('Target.getTargets');
    return targetInfos.filter(({ type, url }) => type === 'service_worker' && url.includes(extensionId));
  };
  for (const { targetId } of await workers()) await cdp.send('Target.closeTarget', { targetId });
  await until('the end of the service worker', async () => (await workers()).length === 0);
}

test('the service worker is stopped in the middle of a review: it ends, and the next click works', async () => {
  const large = await desk.open('large.html');
  const panel = await beginReview(large);
  await stopServiceWorker();
  await panel.shows('.summary');
  await expect.poll(() => panel.text('.summary h2')).toContain('岚山市公共服务规定汇编');
  await stopServiceWorker();
  const short = await desk.browser.review(await desk.open('short.html'));
  await expect.poll(() => short.texts('[data-level=revise] .quote')).toContain('仅限男性');
  expect(panel.errors).toEqual([]);
});

test('the tab is closed in the middle of a review: the review ends, or says that the page is gone', async () => {
  const large = await desk.open('large.html');
  const panel = await beginReview(large);
  await large.close();
  await panel.shows('.summary, .plain-state[role=alert]');
  const short = await desk.browser.review(await desk.open('short.html'));
  await expect.poll(() => short.texts('[data-level=revise] .quote')).toContain('仅限男性');
  expect(panel.errors).toEqual([]);
});

test('the tab goes elsewhere in the middle of a review: the new page can be reviewed', async () => {
  const large = await desk.open('large.html');
  const panel = await beginReview(large);
  await large.goto(`${desk.site.origin}/short.html`);
  await panel.shows('.summary, .plain-state[role=alert]');
  await desk.browser.review(large);
  await expect.poll(() => panel.texts('[data-level=revise] .quote')).toContain('仅限男性');
  expect(panel.errors).toEqual([]);
});

test('the analyzer dies in the middle of a review: a clear word, and the next try works', async () => {
  const bench = await workbench();
  await bench.page.locator('#draft-input').fill(publicService);
  // What follows the typing has been reviewed: the next review is the one that is asked for.
  await bench.page.locator('.mirror mark[data-level=revise]').first().waitFor();
  await bench.page.evaluate(() => {
    const { postMessage } = Worker.prototype;
    Worker.prototype.postMessage = function (this: Worker, ...sent: unknown[]) {
      if ((sent[0] as { job: string }).job !== 'review') return Reflect.apply(postMessage, this, sent);
      Worker.prototype.postMessage = postMessage;
      this.terminate();
      this.dispatchEvent(new ErrorEvent('error', { message: 'out of memory' }));
    };
  });
  await bench.page.locator('button[type=submit]').click();
  await bench.page.locator('.notice', { hasText: strings['failed.died'].zh }).waitFor();
  await expect.poll(() => bench.page.locator('#draft-input').inputValue()).toBe(publicService);
  await bench.page.locator('button[type=submit]').click();
  await bench.page.locator('.desk-head').waitFor();
  expect(bench.errors).toEqual([]);
});

test('there is no database (a private window): it is said, and the review can be made and exported', async () => {
  const page = await desk.browser.context.newPage();
  await page.addInitScript(() => {
    Object.defineProperty(self, 'indexedDB', { value: undefined, configurable: true });
  });
  await page.goto(`chrome-extension://${desk.browser.extensionId}/workbench.html`);
  await page.locator('#draft-input').fill(publicService);
  await page.locator('button[type=submit]').click();
  await page.locator('.notice', { hasText: strings['records.memory'].zh }).waitFor();
  await page.locator(`${only} .card-head`).click();
  await page.locator(`${only} .note textarea`).fill('没有数据库时写的');
  await page.locator(`${only} .state`, { hasText: '有意见' }).waitFor();
  await desk.browser.downloads.during(async () => {
    await page.locator('.export summary').click();
    await page.locator('[data-export=csv]').click();
  });
  await page.close();
});

test('the extension is reloaded while its pages are open: marks and notes are as they were', async () => {
  const page = await desk.open('short.html');
  const panel = await desk.browser.review(page);
  await panel.click('[data-level=revise] .card-head');
  await panel.click('.card[aria-current=true] .note textarea');
  await panel.type('重新载入之前');
  await panel.shows('[data-level=revise] .state');
  const bench = await openWorkbench(desk.browser);
  const gone = bench.page.waitForEvent('close');
  // As an update does: the old pages are closed, the old script stays behind in the page.
  await desk.browser.cdp.send('Extensions.loadUnpacked', { path: EXTENSION });
  await gone;
  const { context, extensionId } = desk.browser;
  const address = `chrome-extension://${extensionId}/workbench.html`;
  const anew = await context.newPage();
  await until('the reloaded extension', async () => {
    await anew.goto(address);
    return true;
  });
  await anew.locator('.saved-title', { hasText: '岚山市协管员招聘公告' }).first().click();
  await anew.locator('[data-level=revise] .state', { hasText: '有意见' }).first().waitFor();
  await anew.close();
});

test('the page of the workbench crashes while a note is written: what was typed is there', async () => {
  const bench = await workbench();
  await bench.review(publicService);
  await bench.page.locator(`${only} .card-head`).click();
  await bench.page.locator(`${only} .note textarea`).fill('崩溃之前写的');
  await bench.page.locator(`${only} .state`, { hasText: '有意见' }).waitFor();
  const { hash } = new URL(bench.page.url());
  const crashed = bench.page.waitForEvent('crash');
  const cdp = await desk.browser.context.newCDPSession(bench.page);
  cdp.send('Page.crash').catch(() => undefined);
  await crashed;
  // Chromium stops an extension whose process has died until somebody starts it again.
  await desk.browser.cdp.send('Extensions.loadUnpacked', { path: EXTENSION });
  const again = await workbench(hash);
  await again.page.locator(`${only} .card-head`).click();
  await expect.poll(() => again.page.locator(`${only} .note textarea`).inputValue()).toBe('崩溃之前写的');
});
