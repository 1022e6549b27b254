import { browser } from 'wxt/browser';

/** Firefox's counterpart of Chrome's side panel, absent from the shared types. */
interface SidebarAction {
  open(): Promise<void>;
}

/** Whether this browser has a panel beside its pages; the offline file has none. */
export function hasPanel(): boolean {
  return 'sidePanel' in browser || 'sidebarAction' in browser;
}

/**
 * Opens the panel of a window. Call it at once in the handler of a click: after an `await` the browser no
 * longer counts it as the user's act and refuses. Rejects where the browser has no panel or refuses.
 */
export function openPanel(windowId: number): Promise<void> {
  if (import.meta.env.FIREFOX) {
    return (browser as unknown as { sidebarAction: SidebarAction }).sidebarAction.open();
  }
  // Office browsers with a Chromium kernel do not all have a side panel.
  const sidePanel = browser.sidePanel as typeof browser.sidePanel | undefined;
  return sidePanel ? sidePanel.open({ windowId }) : Promise.reject(new Error('no side panel'));
}
