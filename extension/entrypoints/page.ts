import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { isPanelMessage } from '../page/messages.ts';
import { startPageSession } from '../page/page-session.ts';

/** Marks a frame that already has the script: each click on the toolbar button injects it anew. */
const key = Symbol.for('hengwen.page');

interface Running {
  isAlive(): boolean;
  abort(): void;
}

interface Sender {
  id?: string | undefined;
  url?: string | undefined;
}

/** The panel and the workbench have addresses of the extension; a script in some other page has that page's. */
function isOwnPage({ id, url }: Sender): boolean {
  const { runtime } = browser;
  return id === runtime.id && url?.startsWith(runtime.getURL('/')) === true;
}

/**
 * Injected into every frame of the tab when the user asks for a review; never by itself. A plain script: what WXT puts
 * around content scripts calls out to the page that it is there.
 */
export default defineUnlistedScript(() => {
  const scope = globalThis as { [key]?: Running };
  if (scope[key]?.isAlive()) return;
  scope[key]?.abort();
  const controller = new AbortController();
  scope[key] = {
    // An updated or reloaded extension leaves its old scripts behind without a runtime.
    isAlive: () => browser.runtime?.id !== undefined,
    abort: () => controller.abort(),
  };
  const session = startPageSession(
    document,
    async (message) => browser.runtime.sendMessage(message),
    controller.signal,
  );
  const listen = (message: unknown, sender: Sender, respond: (answer?: unknown) => void) => {
    if (isOwnPage(sender) && isPanelMessage(message)) respond(session.handle(message));
  };
  browser.runtime.onMessage.addListener(listen);
  controller.signal.addEventListener('abort', () => browser.runtime?.onMessage?.removeListener(listen), {
    once: true,
  });
});
