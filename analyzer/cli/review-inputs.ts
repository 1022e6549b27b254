import { availableParallelism } from 'node:os';
import { isTable, readOptions } from './arguments.ts';
import { expandInputs, type Input, isFolder, readEach } from './inputs.ts';
import { readLines } from './lines.ts';
import { type Ahead, loadCompiled, readShared } from './load-knowledge.ts';
import { analyzerFor } from './make-analyzer.ts';
import { openOutput } from './output.ts';
import { withPacks } from './packs.ts';
import { resultWriter } from './result-file.ts';
import { lineOf, type ResultLine, reviewOne } from './result-line.ts';
import type { Arguments } from './settings-file.ts';
import { toldOf } from './told.ts';

/** From so many files on, starting threads costs less than they spare. */
const MANY = 64;

/**
 * The `review` command (contract: design.md §5). Returns the exit status: 0 no `revise` finding, 1 at least one,
 * 2 an input could not be read. Throws UsageError. One unreadable file never stops the rest.
 */
export async function reviewInputs(args: Arguments, argv: readonly string[], ahead: Ahead): Promise<number> {
  const { language } = args;
  const inputs = args.lines ? [] : expandInputs(args.inputs);
  const inThreads = args.format === 'ndjson' ? !args.lines : isBatch(args, inputs);
  const jobs = inThreads ? jobsFor(args, inputs) : 1;
  const packed = await readShared(ahead);
  const { analyzer, knowledge } = analyzerFor(
    args,
    await withPacks(await loadCompiled(packed), args.packs, args),
  );
  if (isBatch(args, inputs)) {
    const { triageInputs } = await import('./triage-inputs.ts');
    return triageInputs(args, inputs, { analyzer, knowledge, argv, packed, jobs });
  }
  const joined = isJoined(args, inputs);
  const output = openOutput(args, joined ? 1 : inputs.length);
  const sources = args.lines ? readLines(process.stdin) : readEach(inputs, readOptions(args));
  if (args.format === 'ndjson') {
    if (jobs === 1) return writeLines(linesOf(sources));
    const { reviewInThreads } = await import('./worker-pool.ts');
    return writeLines(reviewInThreads(inputs, jobs, { argv, packed, table: false }));
  }
  const writer = resultWriter(args, knowledge);
  const logs: string[] = [];
  let status = 0;
  for await (const source of sources) {
    const { input, result, warning, status: own } = await reviewOne(analyzer, source, language);
    status = Math.max(status, own);
    if (warning !== null) console.error(warning);
    if ('error' in result) {
      console.error(toldOf(input, result.error, language));
      continue;
    }
    const made = await writer(result.review, result.source, input);
    if ('error' in made) {
      status = 2;
      console.error(toldOf(input, made.error, language));
      continue;
    }
    if (joined) logs.push(new TextDecoder().decode(made.bytes));
    else await output.write(made.bytes, made.name);
  }
  if (logs.length > 0) {
    const { joinLogs } = await import('../documents/write/sarif/join-logs.ts');
    await output.write(joinLogs(logs), '');
  }
  output.close();
  return status;

  async function* linesOf(from: AsyncIterable<Input>): AsyncGenerator<ResultLine> {
    for await (const source of from) yield lineOf(await reviewOne(analyzer, source, language), language);
  }

  async function writeLines(lines: AsyncIterable<ResultLine>): Promise<number> {
    let status = 0;
    for await (const { line, warning, status: own } of lines) {
      status = Math.max(status, own);
      if (warning !== null) console.error(warning);
      await output.write(line, '');
    }
    return status;
  }
}

/**
 * Whether the drafts come in one table: asked for by its name, or several drafts in a table format that do not go
 * to a folder, which takes a checklist for each.
 */
function isBatch(
  { paper, anyPaper, format, out, inputs: named }: Arguments,
  inputs: readonly string[],
): boolean {
  if (paper === 'triage') return true;
  if (!anyPaper || !isTable(format)) return false;
  const several = inputs.length > 1 || named.some(isFolder);
  return several && !(out !== null && (out.endsWith('/') || isFolder(out)));
}

/** Several drafts in one log, which a code host can take; a folder takes a log for each. */
function isJoined({ format, out }: Arguments, inputs: readonly string[]): boolean {
  return format === 'sarif' && inputs.length > 1 && !(out !== null && (out.endsWith('/') || isFolder(out)));
}

/** As many threads as there are cores, where there is much to do. */
function jobsFor({ jobs }: Arguments, inputs: readonly string[]): number {
  return Math.min(inputs.length, jobs ?? (inputs.length < MANY ? 1 : availableParallelism()));
}
