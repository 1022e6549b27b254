/** Starts the analyzer's worker from the extension's own files. The offline file has a way of its own. */
export function startWorker(): Worker {
  return new Worker(new URL('../worker/analyzer.worker.ts', import.meta.url), { type: 'module' });
}
