import { Worker } from 'node:worker_threads';
import type { ResultLine } from './result-line.ts';

/** Files sent ahead to each thread: enough to keep it busy, few enough to hold their results in memory. */
const AHEAD = 4;
/** The bundle (bundle.ts) holds the thread's code beside this. */
const BUNDLED = import.meta.url.endsWith('.cjs');

/**
 * Reviews files in several threads; the lines come in the order of the files. Each thread has an analyzer of its
 * own. A thread that dies ends the command: it is a fault of ours, not of a file.
 */
export async function* reviewInThreads(
  inputs: readonly string[],
  jobs: number,
  argv: readonly string[],
): AsyncGenerator<ResultLine> {
  const url = new URL(BUNDLED ? './review-worker.cjs' : './review-worker.ts', import.meta.url);
  const workers = Array.from({ length: jobs }, () => new Worker(url, { workerData: argv }));
  try {
    // File n goes to thread n mod jobs, which answers in order: the results need no numbers.
    const waiting = new Map<number, Promise<ResultLine>>();
    const queues = workers.map((worker) => answersOf(worker));
    let sent = 0;
    for (let next = 0; next < inputs.length; next++) {
      for (; sent < inputs.length && sent < next + jobs * AHEAD; sent++) {
        workers[sent % jobs]!.postMessage(inputs[sent]);
        waiting.set(sent, queues[sent % jobs]!());
      }
      yield await waiting.get(next)!;
      waiting.delete(next);
    }
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
}

/** The next answer of a thread, one a call. */
function answersOf(worker: Worker): () => Promise<ResultLine> {
  const asking: { resolve(line: ResultLine): void; reject(error: unknown): void }[] = [];
  worker.on('message', (line: ResultLine) => asking.shift()?.resolve(line));
  worker.on('error', (error) => {
    for (const { reject } of asking.splice(0)) reject(error);
  });
  return () => {
    const answer = new Promise<ResultLine>((resolve, reject) => asking.push({ resolve, reject }));
    // Heard where it is awaited, which may be later.
    answer.catch(() => undefined);
    return answer;
  };
}
