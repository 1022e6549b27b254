import type { Signal } from '@preact/signals';
import { asWorkerError } from '../desk/as-worker-error.ts';
import type { Draft, Office } from '../desk/review-draft.ts';
import type { Progress } from '../worker/protocol.ts';
import type { Failure } from './packages.ts';
import { failureOf, hasPages, readDraft } from './read-draft.ts';
import type { Busy, Reviewed } from './session-model.ts';

interface Work {
  office: Office;
  busy: Signal<Busy | null>;
  failures: Signal<readonly Failure[]>;
  password: string | undefined;
  signal: AbortSignal;
  review: (draft: Draft) => Promise<Reviewed>;
}

/**
 * Reviews files one after the other and answers the first that could be read; a file that could not is
 * among the failures, and the rest go on. Throws where the signal ends it.
 */
export async function reviewEach(
  files: readonly File[],
  { office, busy, failures, password, signal, review }: Work,
): Promise<Reviewed | undefined> {
  let first: Reviewed | undefined;
  for (const file of files) {
    const at: Busy = { name: file.name };
    busy.value = at;
    try {
      // Of many files nobody looks at each.
      if (files.length === 1 && (await hasPages(file)))
        at.pages = { file, ...(password === undefined ? {} : { password }) };
      const onProgress = (progress: Progress) => {
        if (!signal.aborted) busy.value = { ...at, progress };
      };
      signal.throwIfAborted();
      busy.value = { ...at };
      const draft = await readDraft(office, file, signal, { password, onProgress });
      busy.value = { ...at };
      const reviewed = await review(draft);
      first ??= reviewed;
    } catch (error) {
      signal.throwIfAborted();
      failures.value = [...failures.value, await failureOf(file, asWorkerError(error))];
    }
  }
  return first;
}
