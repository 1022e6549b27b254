import type { Page } from 'playwright-core';
import type { ExtensionBrowser } from './launch.ts';
import { attachTo, type TargetSession } from './target-session.ts';
import { until } from './until.ts';

/**
 * Presses the extension's toolbar button on a page, as the user does: it opens the side panel and grants the
 * tab. Returns a line to the panel.
 */
export async function reviewInPanel(browser: ExtensionBrowser, page: Page): Promise<TargetSession> {
  await pressToolbarButton(browser, page);
  return attachToPanel(browser);
}

/** As newer Chromiums tell; older ones leave it out. */
interface TabState {
  embedderData?: { tabActive?: boolean };
}

export async function pressToolbarButton({ cdp, extensionId }: ExtensionBrowser, page: Page): Promise<void> {
  await page.bringToFront();
  // Two tabs may show one address: the button belongs to the one in front.
  const { targetId } = await until(`${page.url()} in front`, async () => {
    const { targetInfos } = await cdp.send('Target.getTargets', { filter: [{ type: 'tab' }] });
    return targetInfos.find(
      (tab) => tab.url === page.url() && (tab as TabState).embedderData?.tabActive !== false,
    );
  });
  await cdp.send('Extensions.triggerAction', { id: extensionId, targetId });
}

/** Waits for the side panel to open. */
export async function attachToPanel({ cdp, extensionId }: ExtensionBrowser): Promise<TargetSession> {
  const address = `chrome-extension://${extensionId}/sidepanel.html`;
  const { targetId } = await until('the side panel', async () => {
    const { targetInfos } = await cdp.send('Target.getTargets');
    return targetInfos.find(({ url }) => url.startsWith(address));
  });
  return attachTo(cdp, targetId);
}
