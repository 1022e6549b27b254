import { effect, type ReadonlySignal, signal } from '@preact/signals';
import type { WorkbenchStart } from '../browser/open-workbench.ts';
import { sha256 } from '../browser/sha256.ts';
import { asWorkerError } from '../desk/as-worker-error.ts';
import { createDesk, type Desk } from '../desk/desk.ts';
import { type Draft, type Office, reviewDraft } from '../desk/review-draft.ts';
import { language, t } from '../i18n/language.ts';
import { combineFrames, sourceOf } from '../panel/combine-frames.ts';
import { readTab } from '../panel/page-link.ts';
import type { OpenReview } from '../records/types.ts';
import type { WorkerError } from '../worker/client.ts';

type WorkbenchState =
  | { phase: 'start' }
  | { phase: 'working'; name: string }
  | { phase: 'desk'; desk: Desk; unsaved: string | null };

/** A draft that could not be reviewed. */
export interface Failure {
  name: string;
  error: WorkerError;
}

export interface WorkbenchSession {
  state: ReadonlySignal<WorkbenchState>;
  failures: ReadonlySignal<readonly Failure[]>;
  /** The record on the desk, for the address bar; null at the start. */
  reviewId: ReadonlySignal<string | null>;
  begin(start: WorkbenchStart | undefined): Promise<void>;
  reviewText(text: string): Promise<void>;
  /** One after the other; the first that can be read is shown, the others are among the saved reviews. */
  reviewFiles(files: readonly File[]): Promise<void>;
  open(id: string): Promise<void>;
  /** Gives up what is running. */
  cancel(): void;
  home(): void;
}

/** The workbench's work: drafts come in as text, file, tab or saved review, and lie on the desk. */
export function workbenchSession(office: Office, closing: AbortSignal): WorkbenchSession {
  const state = signal<WorkbenchState>({ phase: 'start' });
  const failures = signal<readonly Failure[]>([]);
  const reviewId = signal<string | null>(null);
  let job = new AbortController();
  let deskLife = new AbortController();

  const show = (opened: OpenReview, unsaved: string | null) => {
    deskLife.abort();
    deskLife = new AbortController();
    const life = AbortSignal.any([deskLife.signal, closing]);
    state.value = { phase: 'desk', desk: createDesk(opened, office.records, office.now, life), unsaved };
    reviewId.value = opened.row.id;
  };

  const home = () => {
    job.abort();
    deskLife.abort();
    reviewId.value = null;
    state.value = { phase: 'start' };
  };

  /** Runs one job, ending the one before; a failure leads back to the start, where it is told. */
  const work = async (name: string, task: (signal: AbortSignal) => Promise<void>) => {
    job.abort();
    job = new AbortController();
    const signal = AbortSignal.any([job.signal, closing]);
    failures.value = [];
    state.value = { phase: 'working', name };
    try {
      await task(signal);
    } catch (error) {
      if (signal.aborted) return;
      failures.value = [...failures.value, { name, error: asWorkerError(error) }];
    }
    if (!signal.aborted && state.value.phase === 'working') home();
  };

  const review = async (draft: Draft, signal: AbortSignal) =>
    reviewDraft(office, draft, language.peek(), signal);

  const stopLanguage = effect(() => {
    const spoken = language.value;
    const now = state.peek();
    if (now.phase !== 'desk' || now.desk.opened.draft.language === spoken) return;
    const { row, draft } = now.desk.opened;
    void work(row.title, async (signal) => {
      const again = { source: draft.source, origin: row.origin, continues: row };
      const { opened, unsaved } = await review(again, signal);
      show(opened, unsaved);
    });
  });
  closing.addEventListener('abort', stopLanguage, { once: true });

  const session: WorkbenchSession = {
    state,
    failures,
    reviewId,
    home,
    cancel: home,
    async begin(start) {
      if (!start) return;
      if ('review' in start) await session.open(start.review);
      else await reviewTab(start.tab);
    },
    reviewText: (text) =>
      work(t('start.pasted'), async (signal) => {
        const digest = await sha256(text);
        const source = { name: t('start.pasted'), format: 'text', sha256: digest, text } as const;
        const { opened, unsaved } = await review({ source, origin: { kind: 'paste' } }, signal);
        show(opened, unsaved);
      }),
    reviewFiles: (files) =>
      work(files[0]?.name ?? '', async (signal) => {
        const failed: Failure[] = [];
        let first: Awaited<ReturnType<typeof review>> | undefined;
        for (const file of files) {
          state.value = { phase: 'working', name: file.name };
          try {
            const bytes = new Uint8Array(await file.arrayBuffer());
            const source = await office.client.run('read', { name: file.name, bytes }, signal);
            const reviewed = await review({ source, origin: { kind: 'file' } }, signal);
            first ??= reviewed;
          } catch (error) {
            signal.throwIfAborted();
            failed.push({ name: file.name, error: asWorkerError(error) });
          }
        }
        failures.value = failed;
        if (first) show(first.opened, first.unsaved);
      }),
    open: (id) =>
      work('', async (signal) => {
        const opened = await office.records.open(id);
        signal.throwIfAborted();
        if (opened) show(opened, null);
      }),
  };

  const reviewTab = (tabId: number) =>
    work('', async (signal) => {
      const combined = combineFrames(await readTab(tabId, true));
      const source = sourceOf(combined, await sha256(combined.text));
      const origin = { kind: 'page', host: combined.host } as const;
      const { opened, unsaved } = await review({ source, origin }, signal);
      show(opened, unsaved);
    });

  return session;
}
