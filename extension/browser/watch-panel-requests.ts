import { browser } from 'wxt/browser';
import * as z from 'zod';
import { type PanelRequest, panelRequestKey } from './panel-request.ts';

const panelRequestSchema: z.ZodType<PanelRequest> = z.object({
  tabId: z.int(),
  windowId: z.int(),
  at: z.number(),
  selection: z.string().nullable(),
});

/** What was asked for a tab, by a panel that the browser did not open. */
export async function lastPanelRequest(tabId: number): Promise<PanelRequest | null> {
  const { windowId } = await browser.tabs.get(tabId);
  const key = panelRequestKey(windowId);
  const request = panelRequestSchema.safeParse((await browser.storage.session.get(key))[key]);
  return request.success && request.data.tabId === tabId ? request.data : null;
}

/**
 * Calls back with every request made in this window from now on, and first with the last one, if any:
 * the click that opened the panel came before the panel could listen.
 */
export async function watchPanelRequests(
  windowId: number,
  onRequest: (request: PanelRequest) => void,
  signal: AbortSignal,
): Promise<void> {
  const key = panelRequestKey(windowId);
  let latest: number | null = null;
  const pass = (value: unknown) => {
    const request = panelRequestSchema.safeParse(value);
    // Not “later than”: the machine's clock may be set back between two clicks.
    if (!request.success || request.data.at === latest) return;
    latest = request.data.at;
    onRequest(request.data);
  };
  const listener = (changes: Record<string, { newValue?: unknown }>) => pass(changes[key]?.newValue);
  const { session } = browser.storage;
  session.onChanged.addListener(listener);
  signal.addEventListener('abort', () => session.onChanged.removeListener(listener), { once: true });
  const before = (await session.get(key))[key];
  // A click while that was being read is the newer one.
  if (latest === null) pass(before);
}
