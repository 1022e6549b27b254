import { fork } from 'node:child_process';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Agreement } from './expected.ts';

/** What became of one file. */
export type Outcome = { file: string; milliseconds: number; megabytes: number } & (
  | { kind: 'read'; format: string; text: string; agreement: Agreement | null }
  | { kind: 'refused'; code: string; message: string }
  | { kind: 'crashed'; reason: string }
);

export type Answer =
  | { kind: 'read'; format: string; text: string; milliseconds: number; megabytes: number }
  | { kind: 'refused'; code: string; message: string; milliseconds: number; megabytes: number }
  | { kind: 'crashed'; reason: string; milliseconds: number; megabytes: number };

const worker = fileURLToPath(new URL('worker.ts', import.meta.url));
const longest = 10_000;
const mostMegabytes = 1024;

/** Reads files one after the other in a process of its own: what hangs or eats memory is ended and reported. */
export async function* readInProcess(files: readonly string[]): AsyncGenerator<Outcome> {
  let child = start();
  for (const file of files) {
    const outcome = await readOne(child, file);
    if (outcome.kind === 'crashed') {
      child.kill('SIGKILL');
      child = start();
    }
    yield outcome;
  }
  child.kill();
}

function start() {
  return fork(worker, { execArgv: [`--max-old-space-size=${mostMegabytes}`, '--expose-gc'], silent: false });
}

function readOne(child: ReturnType<typeof start>, file: string): Promise<Outcome> {
  return new Promise((resolve) => {
    const began = performance.now();
    const crash = (reason: string) =>
      settle({ file, kind: 'crashed', reason, milliseconds: performance.now() - began, megabytes: 0 });
    // The first file waits for the process to start.
    const timer = setTimeout(() => crash(`over ${longest / 1000} s`), longest + 5000);
    const onExit = () => crash('the process ended');
    const onAnswer = (answer: unknown) => {
      const { milliseconds, megabytes, ...rest } = answer as Answer;
      if (milliseconds > longest) return crash(`over ${longest / 1000} s`);
      if (megabytes > mostMegabytes) return crash(`${megabytes} MB`);
      settle(
        rest.kind === 'read'
          ? { file, ...rest, agreement: null, milliseconds, megabytes }
          : { file, ...rest, milliseconds, megabytes },
      );
    };
    const settle = (outcome: Outcome) => {
      clearTimeout(timer);
      child.off('exit', onExit);
      child.off('message', onAnswer);
      resolve(outcome);
    };
    child.once('exit', onExit);
    child.once('message', onAnswer);
    child.send(file);
  });
}

/** The extension a file says it has. */
export function claimedFormat(file: string): string {
  return extname(file).slice(1).toLowerCase() || '—';
}
