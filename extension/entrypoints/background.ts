import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { openPanel } from '../browser/open-panel.ts';
import { openWorkbench } from '../browser/open-workbench.ts';
import { leavePanelRequest } from '../browser/panel-request.ts';

/** Opens the panel and says which tab it is for; when first installed, the page of the first minute. It holds no state: the browser may stop it at any time. */
export default defineBackground(() => {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    void addMenus();
    if (reason === 'install') void openWorkbench({ room: 'welcome' });
  });
  browser.action.onClicked.addListener((tab) => reviewTab(tab, null));
  browser.contextMenus.onClicked.addListener((info, tab) => {
    if (info.menuItemId === 'workbench') void openWorkbench();
    else if (tab) reviewTab(tab, info.menuItemId === 'selection' ? (info.selectionText ?? null) : null);
  });
});

async function addMenus(): Promise<void> {
  const { contextMenus, i18n } = browser;
  await contextMenus.removeAll();
  contextMenus.create({ id: 'selection', title: i18n.getMessage('menuSelection'), contexts: ['selection'] });
  contextMenus.create({ id: 'page', title: i18n.getMessage('menuPage'), contexts: ['page', 'frame'] });
  contextMenus.create({ id: 'workbench', title: i18n.getMessage('menuWorkbench'), contexts: ['action'] });
}

/** Not async: nothing may be awaited before the panel opens. */
function reviewTab(tab: { id?: number | undefined; windowId: number }, selection: string | null): void {
  const { id: tabId, windowId } = tab;
  if (tabId === undefined) return;
  openPanel(windowId).catch(() => openWorkbench({ tab: tabId }));
  void leavePanelRequest({ tabId, windowId, at: Date.now(), selection });
}
