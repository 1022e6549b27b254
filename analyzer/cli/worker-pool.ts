import { Worker } from 'node:worker_threads';
import type { ResultLine } from './result-line.ts';

/** Files sent to a thread at once: one to review, and one to go on with while the answer is on its way. */
const SENT = 2;
/** Results held back for each thread while an earlier file, which may be a hundred times as long, is still at work. */
const AHEAD = 64;
/** The bundle (bundle.ts) holds the thread's code beside this. */
const BUNDLED = import.meta.url.endsWith('.cjs');

/** What a thread is started with. The knowledge is shared: two copies of it would fight for one cache. */
export interface ThreadData {
  argv: readonly string[];
  packed: SharedArrayBuffer | null;
  /** The figures of each draft are wanted, for a table of them, and not its review. */
  table: boolean;
}

/** A file by its place in the list, and its result. */
export interface Task {
  place: number;
  input: string;
}
export interface Done {
  place: number;
  line: ResultLine;
}

/**
 * Reviews files in several threads, each with an analyzer of its own; whichever is free takes the next file. The
 * lines come in the order of the files. A thread that dies ends the command: it is a fault of ours, not of a file.
 */
export async function* reviewInThreads(
  inputs: readonly string[],
  jobs: number,
  data: ThreadData,
): AsyncGenerator<ResultLine> {
  const url = new URL(BUNDLED ? './thread.cjs' : './review-worker.ts', import.meta.url);
  const done = new Map<number, ResultLine>();
  const idle: Worker[] = [];
  let failure: { error: unknown } | null = null;
  let wake = () => {};
  let sent = 0;
  let next = 0;
  const feed = (worker: Worker): void => {
    if (sent < inputs.length && sent < next + jobs * AHEAD) {
      worker.postMessage({ place: sent, input: inputs[sent]! } satisfies Task);
      sent++;
    } else idle.push(worker);
  };
  const workers = Array.from({ length: jobs }, () => {
    const worker = new Worker(url, { workerData: data });
    worker.on('message', ({ place, line }: Done) => {
      done.set(place, line);
      feed(worker);
      wake();
    });
    worker.on('error', (error) => {
      failure = { error };
      wake();
    });
    return worker;
  });
  try {
    for (let i = 0; i < SENT; i++) for (const worker of workers) feed(worker);
    while (next < inputs.length) {
      const line = done.get(next);
      if (line === undefined) {
        const woken = new Promise<void>((resolve) => {
          wake = resolve;
        });
        await woken;
        if (failure !== null) throw (failure as { error: unknown }).error;
        continue;
      }
      done.delete(next++);
      for (const worker of idle.splice(0)) feed(worker);
      yield line;
    }
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
}
