import AnalyzerWorker from '../worker/analyzer.worker.ts?worker&inline';

/** The worker's code lies in the page itself: a page opened from a file may load no other. */
export function startWorker(): Worker {
  return new AnalyzerWorker();
}
