import { browser } from 'wxt/browser';
import { followKeymap } from '../browser/keymap-setting.ts';
import { followLanguage } from '../browser/language-setting.ts';
import { openOffice } from '../browser/open-office.ts';
import { watchPanelRequests } from '../browser/watch-panel-requests.ts';
import { mount, mountFailure } from '../components/mount.tsx';
import { holdFocus } from '../keys/hold-focus.ts';
import { PanelView } from '../views/panel-view.tsx';
import { panelSession } from './session.ts';

async function start(): Promise<void> {
  const closing = new AbortController();
  // The page is read while the analyzer and the records are still being opened.
  const office = openOffice(closing.signal);
  const [{ id: windowId = -1 }] = await Promise.all([
    browser.windows.getCurrent(),
    followLanguage(closing.signal),
    followKeymap(closing.signal),
  ]);
  const session = panelSession(office, windowId, closing.signal);
  const watching = watchPanelRequests(windowId, session.review, closing.signal);
  addEventListener('pagehide', () => {
    session.leave();
    closing.abort();
  });
  holdFocus(closing.signal);
  mount(await office, <PanelView session={session} />);
  await watching;
}

start().catch(mountFailure);
