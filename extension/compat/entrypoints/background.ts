import { defineBackground } from 'wxt/utils/define-background';
import { oldChrome } from '../chrome.ts';

/** The toolbar button opens the workbench; installing opens the page of the first minute. It holds no state. */
export default defineBackground({
  persistent: false,
  main() {
    const open = (hash: string) =>
      oldChrome.tabs.create(
        { url: `${oldChrome.runtime.getURL('/workbench.html')}${hash}` },
        () => undefined,
      );
    oldChrome.browserAction.onClicked.addListener(() => open(''));
    oldChrome.runtime.onInstalled.addListener(({ reason }) => {
      if (reason === 'install') open('#room=welcome');
    });
  },
});
