import { browser } from 'wxt/browser';

/**
 * "Review this tab": left by the background in `storage.session` for the panel of the same window, which
 * may not be open yet, or may be showing another tab.
 */
export interface PanelRequest {
  tabId: number;
  windowId: number;
  /** Milliseconds; makes a second click on the same tab a new request. */
  at: number;
  /** The selected text, where only that is to be reviewed. */
  selection: string | null;
}

export const panelRequestKey = (windowId: number): string => `request.${windowId}`;

export async function leavePanelRequest(request: PanelRequest): Promise<void> {
  await browser.storage.session.set({ [panelRequestKey(request.windowId)]: request });
}
