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
  const answers = await Promise.allSettled(
    injected.map(({ frameId }) => inTime(extract(tabId, frameId), PATIENCE)),
  );
  const frames = answers.flatMap((answer) => (answer.status === 'fulfilled' ? [answer.value] : []));
  if (frames.some(({ answer }) => answer.unreadable === null)) return frames;
  const top = frames.find(({ answer }) => answer.top) ?? frames[0];
  const silent = answers.some((answer) => answer.status === 'rejected' && answer.reason instanceof Silence);
  throw new RefusedError(top?.answer.unreadable ?? (silent ? 'silent' : 'browser-page'));
}

/** How long to wait before each further attempt, in milliseconds. */
const graceful = [50, 200, 600];
/** A page whose script never rests does not answer, and one such frame holds up all the others. */
const PATIENCE = 8000;
const TOP_FRAME_PATIENCE = 4000;

class Silence extends Error {}

/** The answer, or Silence where it does not come within so many milliseconds. */
function inTime<T>(answer: Promise<T>, milliseconds: number): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Silence()), milliseconds);
    answer.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

/**
 * The browser grants a tab in its own process and tells the page's process a moment later: right after a click
 * on a fresh page the script may still be refused. Where the grant shows, it is tried again.
 */
async function inject(tabId: number, granted: boolean): Promise<{ frameId: number }[]> {
  for (let attempt = 0; ; attempt++) {
    try {
      return await inTime(putInto({ tabId, allFrames: true }), PATIENCE);
    } catch (error) {
      if (error instanceof Silence) return injectTop(tabId);
      const wait = graceful[attempt];
      if (!granted || wait === undefined || !(await isGranted(tabId)))
        throw new RefusedError(granted ? await ownPageOf(tabId) : 'not-granted');
      await new Promise((resolve) => setTimeout(resolve, wait));
    }
  }
}

/** The tab's own document, where one of its frames does not answer. */
async function injectTop(tabId: number): Promise<{ frameId: number }[]> {
  try {
    return await inTime(putInto({ tabId, frameIds: [0] }), TOP_FRAME_PATIENCE);
  } catch {
    throw new RefusedError('silent');
  }
}

/**
 * entrypoints/page.ts, as it is built. The list of such names is made when the project is prepared: a list from before
 * knows only the older ones.
 */
const PAGE_SCRIPT = '/page.js' as string as '/background.js';

type Target = { tabId: number; allFrames: true } | { tabId: number; frameIds: number[] };

async function putInto(target: Target): Promise<{ frameId: number }[]> {
  await browser.scripting.insertCSS({ target, css: highlightCss });
  return browser.scripting.executeScript({ target, files: [PAGE_SCRIPT] });
}

/** A tab's address is told to those only who may read it; the browser's own pages are read by nobody. */
async function isGranted(tabId: number): Promise<boolean> {
  const { url } = await browser.tabs.get(tabId).catch(() => ({ url: undefined }));
  return url !== undefined && /^(?:https?|file):/.test(url);
}

/** What of the browser's own the tab shows: Firefox lets nobody into its PDF viewer. */
async function ownPageOf(tabId: number): Promise<'pdf-viewer' | 'browser-page'> {
  const { url } = await browser.tabs.get(tabId).catch(() => ({ url: undefined }));
  return url !== undefined && /\.pdf(?:[?#]|$)/i.test(url) ? 'pdf-viewer' : 'browser-page';
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

/** Where a message comes from: told by the browser, not by the page. */
interface Sender {
  id?: string | undefined;
  frameId?: number | undefined;
  tab?: { id?: number | undefined } | undefined;
}

/** Calls back with what the scripts in pages report; `from` is the tab and frame they run in. */
export function watchPages(
  onMessage: (from: { tabId: number; frameId: number }, message: PageMessage) => void,
  signal: AbortSignal,
): void {
  const listener = (data: unknown, { id, tab, frameId }: Sender) => {
    if (id !== browser.runtime.id || tab?.id === undefined || frameId === undefined) return;
    const message = pageMessageSchema.safeParse(data);
    if (message.success) onMessage({ tabId: tab.id, frameId }, message.data);
  };
  browser.runtime.onMessage.addListener(listener);
  signal.addEventListener('abort', () => browser.runtime.onMessage.removeListener(listener), { once: true });
}
