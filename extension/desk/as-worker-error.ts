import { WorkerError } from '../worker/client.ts';

/** Any failure in the shape that views can print; one that was not made for people is printed as it is. */
export function asWorkerError(error: unknown): WorkerError {
  if (error instanceof WorkerError) return error;
  const message = error instanceof Error ? error.message : String(error);
  return new WorkerError('failed', message, message);
}
