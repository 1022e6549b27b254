import { type BrowserContext, type CDPSession, chromium, type Worker } from 'playwright-core';
import type { Browser } from 'wxt/browser';
import { until } from './until.ts';
import { withUtf8Locale } from './utf8-locale.ts';

/** The extension's API, as seen by functions that run in its service worker. */
declare const chrome: typeof Browser;

export interface LaunchOptions {
  /** The browser's program. */
  program: string;
  /** The folder of the built extension. */
  extension: string;
  /** The folder that keeps the profile: the same folder again finds the same records. */
  profile: string;
  headless: boolean;
  /** The window's width and height, in CSS pixels. */
  size?: { width: number; height: number };
  args?: string[];
}

/** A browser with the extension in it. */
export interface ExtensionBrowser {
  context: BrowserContext;
  /** Speaks to the browser itself. */
  cdp: CDPSession;
  extensionId: string;
  /** The extension's service worker, as it was started. */
  worker: Worker;
}

/**
 * Starts a browser with the extension. It is loaded through the debugging pipe: branded Chrome no longer
 * heeds --load-extension.
 */
export async function launchExtension(options: LaunchOptions): Promise<ExtensionBrowser> {
  const { program, extension, profile, headless, size } = options;
  const root = process.getuid?.() === 0;
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: program,
    headless,
    viewport: null,
    env: withUtf8Locale(process.env),
    // Containers seldom allow the sandbox; a person's desktop does.
    chromiumSandbox: !headless && !root,
    ignoreDefaultArgs: ['--disable-extensions', ...(headless ? [] : ['--enable-automation'])],
    args: [
      '--enable-unsafe-extension-debugging',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      ...(headless ? ['--disable-gpu', '--disable-quic'] : []),
      ...(size ? [`--window-size=${size.width},${size.height}`] : []),
      ...(options.args ?? []),
    ],
  });
  try {
    return await withExtension(context, extension);
  } catch (error) {
    await context.close();
    throw error;
  }
}

async function withExtension(context: BrowserContext, extension: string): Promise<ExtensionBrowser> {
  const cdp = await context.browser()?.newBrowserCDPSession();
  if (!cdp) throw new Error('the browser does not speak the debugging protocol');
  const { id } = await cdp.send('Extensions.loadUnpacked', { path: extension });
  const worker = await until('the service worker', () =>
    context.serviceWorkers().find((one) => new URL(one.url()).host === id),
  );

  // A click that comes before the listener is lost.
  await until('the toolbar listener', () => worker.evaluate(() => chrome.action.onClicked.hasListeners()));
  // The page of the first minute opens by itself, and would lie over what is to be shown.
  const welcome = await until('the first page', () =>
    context.pages().find((page) => page.url().startsWith(`chrome-extension://${id}/workbench.html`)),
  );
  await welcome.close();
  return { context, cdp, extensionId: id, worker };
}
