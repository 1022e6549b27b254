import { parentPort, workerData } from 'node:worker_threads';
import { readArguments, readOptions } from './arguments.ts';
import { entryLine } from './batch-entry.ts';
import { readInput } from './inputs.ts';
import { loadCompiled } from './load-knowledge.ts';
import { analyzerFor } from './make-analyzer.ts';
import { withPacks } from './packs.ts';
import { lineOf, reviewOne } from './result-line.ts';
import { withSettings } from './settings-file.ts';
import type { Done, Task, ThreadData } from './worker-pool.ts';

/** One of the threads of worker-pool.ts: is sent names of files, answers each with its line. */
const { argv, packed, table } = workerData as ThreadData;
const given = readArguments(argv);
const made = Promise.all([withSettings(given), loadCompiled(packed ?? undefined)]).then(
  // The examples of packs were run before the threads were started.
  async ([args, compiled]) => {
    const joined = await withPacks(compiled, args.packs, { ...args, examples: false });
    return { ...analyzerFor(args, joined), language: args.language };
  },
);
parentPort!.on('message', async ({ place, input }: Task) => {
  const { analyzer, knowledge, language } = await made;
  const source = await readInput(input, readOptions(given));
  const reviewed = await reviewOne(analyzer, { input, source }, language);
  const line = table ? entryLine(reviewed, knowledge) : lineOf(reviewed, language);
  parentPort!.postMessage({ place, line } satisfies Done);
});
