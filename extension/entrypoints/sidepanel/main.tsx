import '../../styles/index.css';
import { browser } from 'wxt/browser';
import { followLanguage } from '../../browser/language-setting.ts';
import { openOffice } from '../../browser/open-office.ts';
import { watchPanelRequests } from '../../browser/watch-panel-requests.ts';
import { mount, mountFailure } from '../../components/mount.tsx';
import { panelSession } from '../../panel/session.ts';
import { PanelView } from '../../views/panel-view.tsx';

async function start(): Promise<void> {
  const closing = new AbortController();
  await followLanguage(closing.signal);
  const office = await openOffice(closing.signal);
  const { id: windowId = -1 } = await browser.windows.getCurrent();
  const session = panelSession(office, windowId, closing.signal);
  mount(office, <PanelView session={session} />);
  addEventListener('pagehide', () => {
    session.leave();
    closing.abort();
  });
  await watchPanelRequests(windowId, session.review, closing.signal);
}

start().catch(mountFailure);
