import { strings } from '../i18n/strings.ts';
import { type JobName, type Jobs, jobs, type Progress, type Request, responseSchema } from './protocol.ts';

/** What went wrong in the worker. `code` is the reader's own, `invalid`, `failed` or `died`. */
export class WorkerError extends Error {
  override name = 'WorkerError';
  readonly code: string;
  readonly messageEn: string;

  constructor(code: string, message: string, messageEn: string) {
    super(message);
    this.code = code;
    this.messageEn = messageEn;
  }
}

export interface AnalyzerClient {
  /** Rejects with WorkerError, or with the signal's reason once it is aborted. */
  run<J extends JobName>(
    job: J,
    input: Jobs[J]['input'],
    signal?: AbortSignal,
    onProgress?: (progress: Progress) => void,
  ): Promise<Jobs[J]['output']>;
}

interface Pending {
  request: Request;
  resolve(output: unknown): void;
  reject(reason: unknown): void;
  onProgress: ((progress: Progress) => void) | undefined;
}

/**
 * Talks to the analyzer's worker. The worker starts with the first job and is replaced when it dies;
 * an aborted job ends the worker, since nothing else stops a running analysis, and the other jobs are sent
 * again to the next one. `closing` ends the worker for good.
 */
export function analyzerClient(start: () => Worker, closing: AbortSignal): AnalyzerClient {
  const pending = new Map<number, Pending>();
  let worker: Worker | undefined;
  let lastId = 0;

  const stop = () => {
    worker?.terminate();
    worker = undefined;
  };
  const died = () => {
    stop();
    const lost = [...pending.values()];
    pending.clear();
    for (const { reject } of lost) {
      const { zh, en } = strings['failed.died'];
      reject(new WorkerError('died', zh, en));
    }
  };
  const receive = (event: MessageEvent<unknown>) => {
    const response = responseSchema.parse(event.data);
    const job = pending.get(response.id);
    if (!job) return;
    if ('progress' in response) {
      job.onProgress?.(response.progress);
      return;
    }
    pending.delete(response.id);
    if (response.ok) job.resolve(response.output);
    else job.reject(new WorkerError(response.error.code, response.error.message, response.error.messageEn));
  };
  const running = (): Worker => {
    if (worker) return worker;
    worker = start();
    worker.addEventListener('message', receive);
    worker.addEventListener('error', died);
    worker.addEventListener('messageerror', died);
    return worker;
  };
  const abandon = (id: number) => {
    if (!pending.delete(id)) return;
    stop();
    for (const { request } of pending.values()) running().postMessage(request);
  };

  closing.addEventListener('abort', stop, { once: true });

  return {
    run(job, input, signal, onProgress) {
      if (signal?.aborted) return Promise.reject(signal.reason);
      const request: Request = { id: ++lastId, job, input };
      const done = new AbortController();
      const answer = new Promise<unknown>((resolve, reject) => {
        pending.set(request.id, { request, resolve, reject, onProgress });
        running().postMessage(request);
        const onAbort = () => {
          abandon(request.id);
          reject(signal?.reason);
        };
        signal?.addEventListener('abort', onAbort, { signal: done.signal });
      });
      return answer.then((output) => checked(job, output)).finally(() => done.abort());
    },
  };
}

function checked<J extends JobName>(job: J, output: unknown): Jobs[J]['output'] {
  return jobs[job].output.parse(output);
}
