import type { BrowserContext } from 'playwright-core';
import type { ExtensionBrowser } from './launch.ts';
import { awaitReview, RefusedPageError } from './panel-steps.ts';
import { reviewInPanel } from './side-panel.ts';

/** Shows a page under review in a browser window, and resolves when the user has closed the window. */
export async function reviewInWindow(browser: ExtensionBrowser, url: string): Promise<void> {
  const { context, cdp } = browser;
  // What the user exports goes where the browser puts downloads, and stays there.
  await cdp.send('Browser.setDownloadBehavior', { behavior: 'default' });
  const closed = windowClosed(context);
  const page = context.pages()[0] ?? (await context.newPage());
  await page.goto(url);
  await awaitReview(await reviewInPanel(browser, page)).catch((error: unknown) => {
    // The window stays: the panel shows the way round.
    if (!(error instanceof RefusedPageError)) throw error;
    console.error(error.message);
  });
  await closed;
}

/** Where closing the last window does not end the browser (macOS), we do. */
function windowClosed(context: BrowserContext): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  context.once('close', () => resolve());
  const watch = (page: { once(event: 'close', listener: () => void): unknown }) =>
    page.once('close', () => {
      if (context.pages().length === 0) resolve();
    });
  context.on('page', watch);
  for (const page of context.pages()) watch(page);
  return promise;
}
