import { browser } from 'wxt/browser';

export interface TabEvents {
  /** The tab has loaded a document: another one, or the same again. */
  loaded(tabId: number): void;
  closed(tabId: number): void;
  /** Another tab of the panel's window came to the front. */
  shown(tabId: number): void;
}

/** Follows the tabs of the panel's window until the signal is aborted. */
export function watchTabs(windowId: number, events: TabEvents, signal: AbortSignal): void {
  const { onUpdated, onRemoved, onActivated } = browser.tabs;
  const updated = (tabId: number, change: { status?: string | undefined }) => {
    if (change.status === 'complete') events.loaded(tabId);
  };
  const activated = (info: { tabId: number; windowId: number }) => {
    if (info.windowId === windowId) events.shown(info.tabId);
  };
  onUpdated.addListener(updated);
  onRemoved.addListener(events.closed);
  onActivated.addListener(activated);
  signal.addEventListener(
    'abort',
    () => {
      onUpdated.removeListener(updated);
      onRemoved.removeListener(events.closed);
      onActivated.removeListener(activated);
    },
    { once: true },
  );
}
