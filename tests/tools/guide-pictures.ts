import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { loadKnowledge } from '../../analyzer/cli/load-knowledge.ts';
import { draftPage } from '../../extension/launch/draft-page.ts';
import { awaitReview, selectFirstFinding } from '../../extension/launch/panel-steps.ts';
import { servePage } from '../../extension/launch/serve-page.ts';
import { sideBySide } from '../../extension/launch/take-picture.ts';
import { newProfile, openBrowser } from '../e2e/support/browser.ts';
import { openWorkbench } from '../e2e/support/workbench.ts';

/**
 * `npm run guide:pictures`: the pictures of docs/guide.md, taken of the built extension (`npm run build`) at work on
 * its own sample draft, in Chinese. WebP, as small as they stay readable.
 */
const FOLDER = fileURLToPath(new URL('../../docs/pictures/', import.meta.url));
const QUALITY = 45;

mkdirSync(FOLDER, { recursive: true });
const browser = await openBrowser(newProfile(), 'zh');
const knowledge = await loadKnowledge();
const served = await servePage(...(await sample()));

try {
  const { page } = await openWorkbench(browser, '#room=welcome');
  await page.setViewportSize({ width: 1200, height: 900 });
  await page.locator('.sample .card').first().waitFor();
  await keep('welcome', page);
  await page.locator('[data-close-room]').click();

  const draft = await browser.open(served.url);
  await draft.setViewportSize({ width: 860, height: 760 });
  const panel = await browser.review(draft);
  await awaitReview(panel);
  const size = { width: 360, height: 760, deviceScaleFactor: 1, mobile: false };
  await panel.send('Emulation.setDeviceMetricsOverride', size);
  await selectFirstFinding(panel);
  await panel.shows('.card[aria-current]');
  const right = await panel.send<{ data: string }>('Page.captureScreenshot', { format: 'png' });
  const left = (await draft.screenshot()).toString('base64');
  await keepBytes('panel', await sideBySide(browser.context, [left, right.data], webp));

  await page.bringToFront();
  await page.reload();
  await page.locator('.saved-open').first().click();
  await page.locator('.desk-head').waitFor();
  await page.keyboard.press('j');
  await page.locator('.card[aria-current] .suggestion').waitFor();
  await keep('desk', page);
  await page.locator('.card[aria-current] .because summary').first().click();
  await page.locator('.account-words').first().waitFor();
  await page.keyboard.press('a');
  await keep('card', page, '.card[aria-current]');
  await page.keyboard.press('?');
  await page.locator('dialog.commands').waitFor();
  await keep('commands', page, 'dialog.commands');
  await page.keyboard.press('Escape');
  await page.keyboard.press('4');
  await page.locator('.record-scroll h2, .record-scroll h3').first().waitFor();
  await keep('criteria', page);
  await page.keyboard.press('e');
  await page.locator('.export .groups').waitFor();
  await keep('export', page, undefined, { x: 760, y: 0, width: 440, height: 560 });
  await page.keyboard.press('Escape');
  await page.locator('[data-open=settings]').click();
  await page.locator('dialog.settings h3').first().waitFor();
  await keep('settings', page, 'dialog.settings');
} finally {
  await browser.close();
  served.close();
}

async function sample(): Promise<[Uint8Array | string, string]> {
  const { content, type } = await draftPage(undefined, knowledge.drafts.headings);
  return [content, type];
}

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

async function keep(name: string, page: Page, selector?: string, box?: Box): Promise<void> {
  const clip = selector ? await page.locator(selector).boundingBox() : box;
  await keepBytes(name, await webp(page, clip ?? undefined));
}

/** Playwright writes no WebP; the browser does. */
async function webp(page: Page, clip?: Box): Promise<Uint8Array> {
  const cdp = await page.context().newCDPSession(page);
  const { data } = await cdp.send('Page.captureScreenshot', {
    format: 'webp',
    captureBeyondViewport: true,
    quality: QUALITY,
    ...(clip ? { clip: { ...clip, scale: 1 } } : {}),
  });
  await cdp.detach();
  return Buffer.from(data, 'base64');
}

async function keepBytes(name: string, bytes: Uint8Array): Promise<void> {
  writeFileSync(`${FOLDER}${name}.webp`, bytes);
  console.log(`${name}.webp  ${(bytes.length / 1024).toFixed(0)} KB`);
}
