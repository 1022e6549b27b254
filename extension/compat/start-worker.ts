/** The analyzer's worker, with what older kernels lack filled in before it begins. */
export function startWorker(): Worker {
  return new Worker(new URL('./analyzer.worker.ts', import.meta.url), { type: 'module' });
}
