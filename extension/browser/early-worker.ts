import type { Request } from '../worker/protocol.ts';
import { startWorker } from './start-worker.ts';

/** The page's client numbers its jobs from 1 and passes over answers to any other number. */
const NOBODYS: Request = { id: 0, job: 'labels', input: {} };

let early: Worker | null = null;

/**
 * Starts the analyzer's worker before the page's own code is loaded, and has it read the knowledge meanwhile: both
 * take long, and neither needs the other.
 */
export function startEarly(): void {
  const worker = startWorker();
  early = worker;
  // One that died before anybody took it is not handed out.
  worker.addEventListener('error', () => {
    if (early === worker) early = null;
  });
  worker.postMessage(NOBODYS);
}

/** The worker that was started early, once; after that a new one. */
export function takeWorker(): Worker {
  const worker = early ?? startWorker();
  early = null;
  return worker;
}
