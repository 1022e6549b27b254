import { type ChildProcess, fork } from 'node:child_process';
import type { Order, Outcome } from './run-case.ts';

/** By the clock, and the machine may be busy with other work. */
const HANGS_MS = 120_000;
const HEAP_MB = 1024;
/** Of what a process says before it dies: what it died of stands at the end. */
const LAST_WORDS = 20_000;

/**
 * Runs cases in a process of their own, one after the other. One that hangs is ended, and one that eats all memory
 * or leaves an error that nobody hears ends that process and no other: a thread would take the whole run with it.
 */
export function caseProcess(folders: readonly string[]): {
  run(order: Order): Promise<Outcome>;
  end(): void;
} {
  let child: { process: ChildProcess; said: () => string } | null = null;

  const started = () => {
    const process = fork(new URL('run-case.ts', import.meta.url), folders, {
      execArgv: [`--max-old-space-size=${HEAP_MB}`],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    let words = '';
    process.stderr?.setEncoding('utf8').on('data', (part: string) => {
      words = (words + part).slice(-LAST_WORDS);
    });
    return { process, said: () => words };
  };

  return {
    run(order) {
      child ??= started();
      const { process: running, said } = child;
      return new Promise((resolve) => {
        const done = (outcome: Outcome) => {
          clearTimeout(timer);
          running.off('message', done).off('close', ended);
          resolve(outcome);
        };
        const broken = (message: string) => {
          child = null;
          running.kill('SIGKILL');
          done({ took: 0, size: 0, failure: { message, input: { texts: [] }, shrunk: { texts: [] } } });
        };
        // When all that it said has been read.
        const ended = (code: number | null, signal: string | null) =>
          broken(causeIn(said()) ?? `the process ended with ${code ?? signal}\n${said()}`);
        const timer = setTimeout(() => broken(`Hangs: no answer after ${HANGS_MS} ms`), HANGS_MS);
        running.on('message', done).on('close', ended);
        running.send(order);
      });
    },
    end() {
      child?.process.kill();
    },
  };
}

/** From the line on that names what the process died of. */
function causeIn(said: string): string | null {
  const at = said.search(/^(?:FATAL ERROR|\w*(?:Error|Exception|Rejection)\b.*:)/m);
  return at < 0 ? null : said.slice(at);
}
