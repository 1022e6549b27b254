import { mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { Page } from 'playwright-core';
import type { Browser } from 'wxt/browser';
import { EXTENSION } from '../../../extension/launch/build-extension.ts';
import { type Downloads, downloadsTo } from '../../../extension/launch/downloads.ts';
import { findBrowser } from '../../../extension/launch/find-browser.ts';
import { type ExtensionBrowser, launchExtension } from '../../../extension/launch/launch.ts';
import { attachToPanel, pressToolbarButton } from '../../../extension/launch/side-panel.ts';
import { requestsIn, type Sent } from './network-log.ts';
import { asPanel, type Panel } from './panel.ts';

declare const chrome: typeof Browser;

export interface TestBrowser extends ExtensionBrowser {
  downloads: Downloads;
  open(url: string): Promise<Page>;
  /** Presses the toolbar button on a page and waits until the panel is no longer at work on it. */
  review(page: Page): Promise<Panel>;
  /** The open side panel. */
  panel(): Promise<Panel>;
  /** Closes the browser; answers every request that was made in its life. */
  close(): Promise<Sent[]>;
}

/** A fresh profile folder, to be opened again by a second browser. */
export function newProfile(): string {
  return mkdtempSync(join(tmpdir(), 'hengwen-e2e-'));
}

/** A headless Chromium with the built extension, its panel in the given language. */
export async function openBrowser(
  profile = newProfile(),
  language: 'zh' | 'en' = 'zh',
  args: readonly string[] = [],
): Promise<TestBrowser> {
  const program = findBrowser(process);
  if (program === null) throw new Error('no browser: run node tests/tools/ensure-browser.ts');
  mkdirSync('.artifacts', { recursive: true });
  const log = join('.artifacts', `network-${basename(profile)}-${process.hrtime.bigint()}.json`);
  const browser = await launchExtension({
    program,
    extension: EXTENSION,
    profile,
    headless: true,
    size: { width: 1400, height: 1000 },
    args: [`--log-net-log=${log}`, ...args],
  });
  const { context, cdp, worker } = browser;
  await worker.evaluate((chosen) => chrome.storage.local.set({ language: chosen }), language);
  const downloads = await downloadsTo(cdp, mkdtempSync(join(tmpdir(), 'hengwen-downloads-')));
  let panel: Promise<Panel> | undefined;
  const openPanel = () => {
    panel ??= attachToPanel(browser).then(asPanel);
    return panel;
  };
  return {
    ...browser,
    downloads,
    panel: openPanel,
    async open(url) {
      const page = await context.newPage();
      await page.goto(url);
      return page;
    },
    async review(page) {
      await (await panel)?.evaluate(stampOutcome);
      await pressToolbarButton(browser, page);
      const opened = await openPanel();
      await opened.shows('.summary:not([data-old]), .plain-state[role=alert]:not([data-old])');
      return opened;
    },
    async close() {
      await context.close();
      return requestsIn(log);
    },
  };
}

/** Runs in the panel: tells the outcome of an earlier review from that of the next. */
function stampOutcome(): void {
  document.querySelector('.summary, .plain-state[role=alert]')?.setAttribute('data-old', '');
}
