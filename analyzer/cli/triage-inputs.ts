import { exportFileName } from '../documents/write/index.ts';
import { writeTriage } from '../documents/write/triage/write-triage.ts';
import type { Analyzer, Knowledge } from '../index.ts';
import { type BatchEntry, isFailed } from '../triage/triage.ts';
import { isTable, readOptions } from './arguments.ts';
import { entryLine } from './batch-entry.ts';
import { readEach } from './inputs.ts';
import { openOutput } from './output.ts';
import { type ResultLine, reviewOne } from './result-line.ts';
import type { Arguments } from './settings-file.ts';
import { toldOf } from './told.ts';

interface Means {
  analyzer: Analyzer;
  knowledge: Knowledge;
  argv: readonly string[];
  packed: SharedArrayBuffer | null;
  /** Threads. */
  jobs: number;
}

/** Reviews all inputs for one table that says which to assess first. Returns the exit status. */
export async function triageInputs(
  args: Arguments,
  inputs: readonly string[],
  { analyzer, knowledge, argv, packed, jobs }: Means,
): Promise<number> {
  const { format, language } = args;
  if (!isTable(format)) throw new TypeError(`no table of drafts as ${format}`);
  const output = openOutput(args, 1);
  const entries: BatchEntry[] = [];
  let status = 0;
  for await (const { line, warning, status: own } of jobs === 1 ? inTurn() : await inThreads()) {
    status = Math.max(status, own);
    if (warning !== null) console.error(warning);
    const entry = JSON.parse(line) as BatchEntry;
    if (isFailed(entry)) console.error(toldOf(entry.name, entry.error, language));
    entries.push(entry);
  }
  const at = new Date();
  const bytes = await writeTriage(format, { entries, labels: knowledge, at, language });
  await output.write(bytes, exportFileName('', format, at, knowledge.triage.fileName[language]));
  output.close();
  return status;

  async function* inTurn(): AsyncGenerator<ResultLine> {
    for await (const source of readEach(inputs, readOptions(args)))
      yield entryLine(await reviewOne(analyzer, source, language), knowledge);
  }

  async function inThreads(): Promise<AsyncGenerator<ResultLine>> {
    const { reviewInThreads } = await import('./worker-pool.ts');
    return reviewInThreads(inputs, jobs, { argv, packed, table: true });
  }
}
