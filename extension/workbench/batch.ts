import { type ReadonlySignal, signal } from '@preact/signals';
import type { BatchEntry } from '../../analyzer/triage/triage.ts';
import { asWorkerError } from '../desk/as-worker-error.ts';
import type { Office } from '../desk/review-draft.ts';
import { language } from '../i18n/language.ts';
import type { Progress } from '../worker/protocol.ts';

/** A file by the path that its folder gives it. A File is a handle: it holds no bytes. */
export interface BatchFile {
  name: string;
  file: File;
}

/** What is being read now, and how much of the whole is done. */
interface Running {
  name: string;
  done: number;
  total: number;
  /** Pages of the document under way, where it has some. */
  pages?: Progress;
}

export interface Batch {
  entries: ReadonlySignal<readonly BatchEntry[]>;
  running: ReadonlySignal<Running | null>;
  /** How many files were chosen and not reviewed, since somebody stopped. */
  left: ReadonlySignal<number>;
  /** Milliseconds that the reviewing has taken. */
  took: ReadonlySignal<number>;
  /** Documents that were opened from here. */
  opened: ReadonlySignal<ReadonlySet<string>>;
  /** Reviews files one after the other; a path that was there before is reviewed anew. */
  add(files: readonly BatchFile[]): Promise<void>;
  /** Goes on with what is left. */
  resume(): Promise<void>;
  cancel(): void;
  clear(): void;
  /** The file of a row, to be read once more. */
  open(name: string): File | null;
}

/** The table is drawn anew no more often: hundreds of documents a second would be hundreds of tables. */
const OFTEN = 150;

const batches = new WeakMap<object, Batch>();

/** The batch of a page: it outlasts the room, as whoever opens a document comes back for the next. */
export function batchIn(office: Pick<Office, 'client' | 'records' | 'now' | 'settings'>): Batch {
  const known = batches.get(office.client);
  if (known) return known;
  const batch = newBatch(office);
  batches.set(office.client, batch);
  return batch;
}

function newBatch({
  client,
  records,
  now,
  settings,
}: Pick<Office, 'client' | 'records' | 'now' | 'settings'>): Batch {
  const files = new Map<string, File>();
  const made = new Map<string, BatchEntry>();
  const entries = signal<readonly BatchEntry[]>([]);
  const running = signal<Running | null>(null);
  const left = signal(0);
  const took = signal(0);
  const opened = signal<ReadonlySet<string>>(new Set());
  let job = new AbortController();
  let shownAt = 0;

  const show = (always: boolean) => {
    if (!always && now() - shownAt < OFTEN) return;
    shownAt = now();
    entries.value = [...made.values()];
  };
  const waiting = () => [...files.keys()].filter((name) => !made.has(name));

  const reviewed = async (name: string, file: File, signal: AbortSignal): Promise<BatchEntry> => {
    try {
      const bytes = new Uint8Array(await file.arrayBuffer());
      const packs = await records.packs.inUse();
      const input = { name, bytes, language: language.peek(), settings: settings.analysis(), packs };
      return await client.run('triage', input, signal, (pages) => {
        const now = running.peek();
        if (now?.name === name) running.value = { ...now, pages };
      });
    } catch (error) {
      signal.throwIfAborted();
      const { code, message, messageEn } = asWorkerError(error);
      return { name, error: { code, message, messageEn } };
    }
  };

  const run = async () => {
    if (running.peek() !== null) return;
    job = new AbortController();
    const { signal } = job;
    left.value = 0;
    try {
      // Files may be added while others are at work.
      for (let [name] = waiting(); name !== undefined; [name] = waiting()) {
        const begun = now();
        running.value = { name, done: made.size, total: files.size };
        made.set(name, await reviewed(name, files.get(name)!, signal));
        took.value += now() - begun;
        show(false);
      }
    } catch (error) {
      if (!signal.aborted) throw error;
    } finally {
      running.value = null;
      left.value = waiting().length;
      show(true);
    }
  };

  return {
    entries,
    running,
    left,
    took,
    opened,
    add(added) {
      for (const { name, file } of added) {
        files.set(name, file);
        made.delete(name);
      }
      return run();
    },
    resume: run,
    cancel: () => job.abort(),
    clear() {
      job.abort();
      files.clear();
      made.clear();
      took.value = 0;
      opened.value = new Set();
      left.value = 0;
      show(true);
    },
    open(name) {
      const file = files.get(name) ?? null;
      if (file) opened.value = new Set([...opened.peek(), name]);
      return file;
    },
  };
}
