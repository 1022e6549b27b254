import type { AnalyzerClient } from '../worker/client.ts';
import type { Jobs } from '../worker/protocol.ts';
import type { Original } from './originals.ts';

type DrawnPage = Jobs['page']['output'];

/** A document whose pages are drawn, by a worker of its own: the one that reads and reviews is busy meanwhile. */
export interface PageSource {
  original: Original;
  /** How many pages there are, and the first one's size in points. Rejects with WorkerError. */
  opened: Promise<Jobs['pages']['output']>;
  /** A page so many pixels wide. Pages are drawn one by one; who is no longer waited for is left out. */
  draw(page: number, pixels: number, signal: AbortSignal): Promise<DrawnPage>;
  close(): void;
}

type StartClient = (closing: AbortSignal) => AnalyzerClient;

let current: PageSource | null = null;

interface Worker {
  client: AnalyzerClient;
  life: AbortController;
}

/** A worker that waits for a document. */
let waiting: Worker | null = null;

function started(startClient: StartClient): Worker {
  const life = new AbortController();
  return { life, client: startClient(life.signal) };
}

/** Makes a worker ready for a file that may be coming. */
export function expectPages(startClient: StartClient): void {
  if (waiting) return;
  waiting = started(startClient);
  waiting.client.run('warm', {}, waiting.life.signal).catch(() => undefined);
}

/** The pages of a file. The document that was opened last stays open: it is shown while it is read, and then again. */
export function pagesOf(original: Original, startClient: StartClient): PageSource {
  const same = current?.original.file === original.file && current.original.password === original.password;
  if (current && same) return current;
  current?.close();
  current = pageSource(original, startClient);
  return current;
}

/** Ends the drawing of what the reviewer gave up. */
export function closePages(): void {
  current?.close();
}

function pageSource(original: Original, startClient: StartClient): PageSource {
  const { client, life } = waiting ?? started(startClient);
  waiting = null;
  const open = async () => {
    const bytes = new Uint8Array(await original.file.arrayBuffer());
    const { password } = original;
    return client.run('pages', { bytes, ...(password === undefined ? {} : { password }) }, life.signal);
  };
  const opened = open();
  // Whoever shows the pages hears of it; nobody else has to.
  opened.catch(() => undefined);
  let last: Promise<unknown> = opened;
  const source: PageSource = {
    original,
    opened,
    draw(page, pixels, signal) {
      const drawn = last
        .catch(() => undefined)
        .then(() => opened)
        .then(() => {
          signal.throwIfAborted();
          return client.run('page', { page, pixels }, life.signal);
        });
      last = drawn;
      return drawn;
    },
    close() {
      life.abort();
      if (current === source) current = null;
    },
  };
  return source;
}
