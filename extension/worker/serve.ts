import { type JobName, type Jobs, jobs, type Response, requestSchema } from './protocol.ts';

export type Handlers = { [J in JobName]: (input: Jobs[J]['input']) => Promise<Jobs[J]['output']> };

/**
 * Answers one message of a page. Never rejects: an exception in a worker's async handler reaches nobody,
 * and the page would wait for ever.
 */
export async function serve(data: unknown, handlers: Handlers): Promise<Response> {
  const request = requestSchema.safeParse(data);
  if (!request.success) return failure(-1, request.error);
  const { id, job, input } = request.data;
  try {
    return { id, ok: true, output: await run(job, input, handlers) };
  } catch (error) {
    return failure(id, error);
  }
}

function run<J extends JobName>(job: J, input: unknown, handlers: Handlers): Promise<Jobs[J]['output']> {
  return handlers[job](jobs[job].input.parse(input) as Jobs[J]['input']);
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
