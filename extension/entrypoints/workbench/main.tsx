import '../../styles/index.css';
import { effect } from '@preact/signals';
import { followKeymap } from '../../browser/keymap-setting.ts';
import { followLanguage } from '../../browser/language-setting.ts';
import { openOffice } from '../../browser/open-office.ts';
import { hashOf, startOf } from '../../browser/open-workbench.ts';
import { mount, mountFailure } from '../../components/mount.tsx';
import { copyNowAndThen } from '../../desk/folder-copies.ts';
import { holdFocus } from '../../keys/hold-focus.ts';
import { WorkbenchView } from '../../views/workbench-view.tsx';
import { workbenchSession } from '../../workbench/session.ts';

async function start(): Promise<void> {
  const closing = new AbortController();
  await Promise.all([followLanguage(closing.signal), followKeymap(closing.signal)]);
  const office = await openOffice(closing.signal);
  const session = workbenchSession(office, closing.signal);
  holdFocus(closing.signal);
  mount(office, <WorkbenchView session={session} />);
  addEventListener('pagehide', () => closing.abort());
  copyNowAndThen(office, closing.signal);
  await session.begin(startOf(location.hash));
  // A reload, or the browser's restart, comes back to the same review.
  effect(() => {
    const id = session.reviewId.value;
    const hash = hashOf(id === null ? undefined : { review: id });
    history.replaceState(null, '', `${location.pathname}${hash}`);
  });
}

start().catch(mountFailure);
