import { parentPort, workerData } from 'node:worker_threads';
import { readArguments } from './arguments.ts';
import { readInput } from './inputs.ts';
import { analyzerFor } from './make-analyzer.ts';
import { lineOf, reviewOne } from './result-line.ts';

/** One of the threads of worker-pool.ts: is sent names of files, answers each with its line. */
const made = analyzerFor(readArguments(workerData as string[]));
parentPort!.on('message', async (input: string) => {
  const { analyzer } = await made;
  parentPort!.postMessage(lineOf(await reviewOne(analyzer, { input, source: await readInput(input) })));
});
