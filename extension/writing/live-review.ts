import { type ReadonlySignal, signal } from '@preact/signals';
import { readText } from '../../analyzer/documents/read/text.ts';
import type { Language, Review, ReviewSettings } from '../../analyzer/model.ts';
import { asWorkerError } from '../desk/as-worker-error.ts';
import type { PackFile } from '../records/packs.ts';
import type { AnalyzerClient, WorkerError } from '../worker/client.ts';

/** A review with the text that it is of. */
export interface Reviewed {
  text: string;
  review: Review;
}

export interface LiveReview {
  /** Of a text that may be some letters old by now. */
  reviewed: ReadonlySignal<Reviewed | null>;
  trouble: ReadonlySignal<WorkerError | null>;
  /** Reviews a text as soon as the one before is done; of several that wait, the last. */
  follow(text: string): void;
}

/** How drafts are reviewed at this moment: settings and language may change while somebody writes. */
interface Wish {
  language: Language;
  settings: ReviewSettings;
  packs?: PackFile[];
}

/**
 * The review that follows the typing. The worker remembers what it reviewed last and does what an edit has touched
 * (`update`), so that one that is under way need not be stopped for the next.
 */
export function liveReview(
  client: AnalyzerClient,
  name: string,
  wish: () => Wish | Promise<Wish>,
  closing: AbortSignal,
): LiveReview {
  const reviewed = signal<Reviewed | null>(null);
  const trouble = signal<WorkerError | null>(null);
  let waiting: string | null = null;
  let busy = false;

  const pump = async () => {
    if (busy) return;
    busy = true;
    while (waiting !== null && !closing.aborted) {
      const text = waiting;
      waiting = null;
      const source = { name, sha256: '', ...readText(text) };
      try {
        const review = await client.run('review', { source, ...(await wish()) });
        if (closing.aborted) break;
        reviewed.value = { text, review };
        trouble.value = null;
      } catch (error) {
        trouble.value = asWorkerError(error);
      }
    }
    busy = false;
  };

  return {
    reviewed,
    trouble,
    follow(text) {
      waiting = text;
      void pump();
    },
  };
}
