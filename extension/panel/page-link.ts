import { browser } from 'wxt/browser';
import highlightCss from '../page/highlight.css?raw';
import type { Mark, PageMessage, PanelMessage } from '../page/messages.ts';
import { frameTextSchema, pageMessageSchema } from '../page/messages-schema.ts';
import type { Frame } from './combine-frames.ts';
import { RefusedError } from './refusal.ts';

/**
 * Puts the page script into every frame that may be reached and asks each for its text. `granted` tells
 * whether the user has just asked for this tab: a refusal is then the page's nature, not a missing click.
 */
export async function readTab(tabId: number, granted: boolean): Promise<Frame[]> {
  const injected = await inject(tabId, granted);
  const answers = await Promise.allSettled(injected.map(({ frameId }) => extract(tabId, frameId)));
  const frames = answers.flatMap((answer) => (answer.status === 'fulfilled' ? [answer.value] : []));
  if (frames.some(({ answer }) => answer.unreadable === null)) return frames;
  const top = frames.find(({ answer }) => answer.top) ?? frames[0];
  throw new RefusedError(top?.answer.unreadable ?? 'browser-page');
}

/** How long to wait before each further attempt, in milliseconds. */
const graceful = [50, 200, 600];

/**
 * The browser grants a tab in its own process and tells the page's process a moment later: right after a click
 * on a fresh page the script may still be refused. Where the grant shows, it is tried again.
 */
async function inject(tabId: number, granted: boolean): Promise<{ frameId: number }[]> {
  const target = { tabId, allFrames: true };
  for (let attempt = 0; ; attempt++) {
    try {
      await browser.scripting.insertCSS({ target, css: highlightCss });
      return await browser.scripting.executeScript({ target, files: ['/content-scripts/page.js'] });
    } catch {
      const wait = graceful[attempt];
      if (!granted || wait === undefined || !(await isGranted(tabId)))
        throw new RefusedError(granted ? 'browser-page' : 'not-granted');
      await new Promise((resolve) => setTimeout(resolve, wait));
    }
  }
}

/** A tab's address is told to those only who may read it; the browser's own pages are read by nobody. */
async function isGranted(tabId: number): Promise<boolean> {
  const { url } = await browser.tabs.get(tabId).catch(() => ({ url: undefined }));
  return url !== undefined && /^(?:https?|file):/.test(url);
}

async function extract(tabId: number, frameId: number): Promise<Frame> {
  const answer: unknown = await send(tabId, frameId, { type: 'hengwen/extract' });
  return { frameId, answer: frameTextSchema.parse(answer) };
}

function send(tabId: number, frameId: number, message: PanelMessage): Promise<unknown> {
  return browser.tabs.sendMessage(tabId, message, { frameId });
}

/** Shows marks in the page. Frames that have gone since are passed over: there is nothing left to mark. */
export async function showMarks(tabId: number, marks: ReadonlyMap<number, Mark[]>): Promise<void> {
  await Promise.allSettled(
    [...marks].map(([frameId, findings]) => send(tabId, frameId, { type: 'hengwen/show', findings })),
  );
}

/** Scrolls a page to a mark. */
export async function selectMark(
  tabId: number,
  marks: ReadonlyMap<number, Mark[]>,
  id: string,
): Promise<void> {
  const frames = [...marks].filter(([, list]) => list.some((mark) => mark.id === id));
  await Promise.allSettled(frames.map(([frameId]) => send(tabId, frameId, { type: 'hengwen/select', id })));
}

/** Takes the marks out of a page that the panel has left. */
export async function clearMarks(tabId: number, marks: ReadonlyMap<number, Mark[]>): Promise<void> {
  await Promise.allSettled(
    [...marks.keys()].map((frameId) => send(tabId, frameId, { type: 'hengwen/clear' })),
  );
}

/** Calls back with what the scripts in pages report; `tabId` is the tab they run in. */
export function watchPages(
  onMessage: (tabId: number, message: PageMessage) => void,
  signal: AbortSignal,
): void {
  const listener = (data: unknown, sender: { tab?: { id?: number | undefined } | undefined }) => {
    const message = pageMessageSchema.safeParse(data);
    if (message.success && sender.tab?.id !== undefined) onMessage(sender.tab.id, message.data);
  };
  browser.runtime.onMessage.addListener(listener);
  signal.addEventListener('abort', () => browser.runtime.onMessage.removeListener(listener), { once: true });
}
