import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CDPSession, Page } from 'playwright-core';
import { afterEach } from 'vitest';
import type { TestBrowser } from './browser.ts';
import type { Desk } from './use-browser.ts';

/** The workbench in its tab, under a user's hands. */
export interface Workbench {
  page: Page;
  /** What the page's own scripts threw and nobody caught, and what they complained of. */
  errors: readonly string[];
  /** Puts a text into the box and presses the button; waits until it lies on the desk. */
  review(text: string): Promise<void>;
  /** Leads back to the list of reviews, where it is not there already. */
  goHome(): Promise<void>;
  /** Drops a file on the page, as from the desktop. */
  drop(name: string, content: string | Uint8Array): Promise<void>;
  /** Chooses a format in the export menu; the path of the file. */
  exportAs(format: string): Promise<string>;
  /** The words of all elements that match, in order. */
  texts(selector: string): Promise<string[]>;
}

export async function openWorkbench(browser: TestBrowser, hash = ''): Promise<Workbench> {
  const page = await browser.context.newPage();
  page.setDefaultTimeout(60_000);
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  await page.goto(`chrome-extension://${browser.extensionId}/workbench.html${hash}`);
  await page.locator('.workbench').waitFor();
  const cdp = await browser.context.newCDPSession(page);
  return {
    page,
    errors,
    async goHome() {
      const home = page.getByRole('button', { name: '返回列表' });
      if (await home.isVisible()) await home.click();
    },
    drop: (name, content) => drop(page, cdp, fileOf(name, content)),
    texts: (selector) => page.locator(selector).allTextContents(),
    async review(text) {
      await page.locator('#draft-input').fill(text);
      await page.locator('button[type=submit]').click();
      await page.locator('.desk-head').waitFor();
    },
    exportAs: (format) =>
      browser.downloads.during(async () => {
        await page.locator('.export summary').click();
        await page.locator(`[data-export=${format}]`).click();
      }),
  };
}

/** Workbenches for tests that open several each: they are closed after every test. */
export function useWorkbenches(desk: Desk): (hash?: string) => Promise<Workbench> {
  let open: Workbench[] = [];
  afterEach(async () => {
    for (const { page } of open) await page.close();
    open = [];
  });
  return async (hash = '') => {
    const bench = await openWorkbench(desk.browser, hash);
    open.push(bench);
    return bench;
  };
}

function fileOf(name: string, content: string | Uint8Array): string {
  const path = join(mkdtempSync(join(tmpdir(), 'hengwen-drop-')), name);
  writeFileSync(path, content);
  return path;
}

async function drop(page: Page, cdp: CDPSession, path: string): Promise<void> {
  await page.bringToFront();
  const data = { items: [], files: [path], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await cdp.send('Input.dispatchDragEvent', { type, x: 300, y: 300, data });
  }
}
