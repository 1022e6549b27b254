import { parentPort, workerData } from 'node:worker_threads';
import { readArguments } from './arguments.ts';
import { readInput } from './inputs.ts';
import { analyzerFor } from './make-analyzer.ts';
import { lineOf, reviewOne } from './result-line.ts';

/** One of the threads of worker-pool.ts: is sent names of files, answers each with its line. */
const args = readArguments(workerData as string[]);
const made = analyzerFor(args);
parentPort!.on('message', async (input: string) => {
  const { analyzer } = await made;
  const source = await readInput(input, { changes: args.changes });
  parentPort!.postMessage(lineOf(await reviewOne(analyzer, { input, source })));
});
