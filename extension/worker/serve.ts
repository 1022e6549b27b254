import { type JobName, type Jobs, jobs, type Progress, type Response, requestSchema } from './protocol.ts';

type Report = (progress: Progress) => void;

export type Handlers = {
  [J in JobName]: (input: Jobs[J]['input'], report: Report) => Promise<Jobs[J]['output']>;
};

/** A page is told of progress no more often: each message is a turn of its own there. */
const OFTEN = 80;

/**
 * Answers one message of a page. Never rejects: an exception in a worker's async handler reaches nobody,
 * and the page would wait for ever.
 * @param tell passes messages on that come before the answer
 */
export async function serve(
  data: unknown,
  handlers: Handlers,
  tell: (response: Response) => void = () => {},
): Promise<Response> {
  const request = requestSchema.safeParse(data);
  if (!request.success) return failure(-1, request.error);
  const { id, job, input } = request.data;
  try {
    return { id, ok: true, output: await run(job, input, handlers, reporter(id, tell)) };
  } catch (error) {
    return failure(id, error);
  }
}

function run<J extends JobName>(
  job: J,
  input: unknown,
  handlers: Handlers,
  report: Report,
): Promise<Jobs[J]['output']> {
  return handlers[job](jobs[job].input.parse(input) as Jobs[J]['input'], report);
}

function reporter(id: number, tell: (response: Response) => void): Report {
  let last = Number.NEGATIVE_INFINITY;
  return (progress) => {
    const now = performance.now();
    if (now - last < OFTEN) return;
    last = now;
    tell({ id, progress });
  };
}

/** Errors made for people carry a code and both languages; any other is passed on as it is. */
function failure(id: number, error: unknown): Response {
  const message = error instanceof Error ? error.message : String(error);
  const code = read(error, 'code') ?? 'failed';
  return { id, ok: false, error: { code, message, messageEn: read(error, 'messageEn') ?? message } };
}

function read(error: unknown, key: 'code' | 'messageEn'): string | undefined {
  if (typeof error !== 'object' || error === null || !(key in error)) return undefined;
  const value = (error as Record<string, unknown>)[key];
  return typeof value === 'string' ? value : undefined;
}
