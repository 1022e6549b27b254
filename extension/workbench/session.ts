import { effect, signal, untracked } from '@preact/signals';
import { lastPanelRequest } from '../browser/watch-panel-requests.ts';
import { asWorkerError } from '../desk/as-worker-error.ts';
import { createDesk, type Desk } from '../desk/desk.ts';
import { bringOriginal } from '../desk/originals.ts';
import { renewal } from '../desk/renewal.ts';
import { type Draft, type Office, reviewDraft } from '../desk/review-draft.ts';
import { language, t } from '../i18n/language.ts';
import type { Progress } from '../worker/protocol.ts';
import { type Failure, type ImportReport, isPackage, takeIn } from './packages.ts';
import { readDraft } from './read-draft.ts';
import { reviewEach } from './review-each.ts';
import type { Busy, DeskTab, Reviewed, WorkbenchSession, WorkbenchState } from './session-model.ts';

/** The workbench's work: drafts come in as text, file, tab or saved review, and lie on the desk. */
export function workbenchSession(office: Office, closing: AbortSignal): WorkbenchSession {
  const state = signal<WorkbenchState>({ phase: 'start' });
  const busy = signal<Busy | null>(null);
  const ready = signal<Reviewed | null>(null);
  const failures = signal<readonly Failure[]>([]);
  const reviewId = signal<string | null>(null);
  const typed = signal('');
  const tab = signal<DeskTab>('text');
  const room = signal<string | null>(null);
  const imported = signal<ImportReport | null>(null);
  let job = new AbortController();
  let deskLife = new AbortController();
  let written = false;
  const wishFor = renewal();

  const show = ({ opened, unsaved }: Reviewed) => {
    if (reviewId.peek() !== opened.row.id) tab.value = 'text';
    deskLife.abort();
    deskLife = new AbortController();
    const life = AbortSignal.any([deskLife.signal, closing]);
    const before = state.peek();
    const old = before.phase === 'desk' ? before.desk : null;
    const desk = createDesk(opened, office, life, old);
    ready.value = null;
    reviewId.value = opened.row.id;
    state.value = { phase: 'desk', desk, unsaved };
  };

  const home = () => {
    deskLife.abort();
    reviewId.value = null;
    state.value = { phase: 'start' };
  };

  const cancel = () => {
    job.abort();
    if (busy.peek()?.pages) void import('../desk/page-source.ts').then(({ closePages }) => closePages());
    busy.value = null;
  };

  /**
   * Runs one job, ending the one before. What it answers comes on the desk, unless the reviewer is elsewhere
   * or writing by then.
   */
  const work = async (name: string, task: (signal: AbortSignal) => Promise<Reviewed | undefined>) => {
    job.abort();
    job = new AbortController();
    const signal = AbortSignal.any([job.signal, closing]);
    const begun = state.peek();
    written = false;
    failures.value = [];
    ready.value = null;
    busy.value = { name };
    try {
      const done = await task(signal);
      signal.throwIfAborted();
      if (done && state.peek() === begun && !written) show(done);
      else ready.value = done ?? null;
    } catch (error) {
      if (signal.aborted) return;
      failures.value = [...failures.value, { name, error: asWorkerError(error) }];
    }
    busy.value = null;
  };

  const review = (draft: Draft, signal: AbortSignal) => reviewDraft(office, draft, language.peek(), signal);

  const renew = ({ opened: { row, draft } }: Desk, wish: Pick<Draft, 'settings'>) => {
    void work(row.title, (signal) =>
      review({ source: draft.source, origin: row.origin, continues: row, ...wish }, signal),
    );
  };
  const stopRenewing = effect(() => {
    const now = state.value;
    if (now.phase !== 'desk' || busy.value !== null) return;
    const wish = wishFor(office, now.desk);
    if (wish) untracked(() => renew(now.desk, wish));
  });
  closing.addEventListener('abort', stopRenewing, { once: true });

  const reviewAll = (files: readonly File[], password: string | undefined) =>
    work(files[0]?.name ?? '', (signal) =>
      reviewEach(files, {
        office,
        busy,
        failures,
        password,
        signal,
        review: (draft) => review(draft, signal),
      }),
    );

  const session: WorkbenchSession = {
    state,
    busy,
    ready,
    failures,
    reviewId,
    typed,
    home,
    cancel,
    async begin(start) {
      if (!start) return;
      if ('room' in start) room.value = start.room;
      else if ('review' in start) await session.open(start.review);
      else await reviewTab(start.tab);
    },
    reviewText: (text) =>
      work(t('start.pasted'), async (signal) => {
        const reviewed = await review(await readDraft(office, text, signal), signal);
        if (typed.peek() === text) typed.value = '';
        return reviewed;
      }),
    reviewFiles: async (all, password) => {
      const packages = all.filter(isPackage);
      const files = all.filter((file) => !isPackage(file));
      if (packages.length > 0) await session.importPackages(packages);
      if (files.length > 0) await reviewAll(files, password);
    },
    tab,
    room,
    async open(id, version) {
      const opened = await office.records.open(id, version);
      if (!opened) return;
      await bringOriginal(office.records, opened);
      failures.value = [];
      show({ opened, unsaved: null });
    },
    addVersion: (from) => {
      const now = state.peek();
      if (now.phase !== 'desk') return Promise.resolve();
      const continues = now.desk.opened.row;
      return work(typeof from === 'string' ? t('start.pasted') : from.name, async (signal) =>
        review({ ...(await readDraft(office, from, signal)), continues, next: true }, signal),
      );
    },
    saveWritten: (text) => {
      const now = state.peek();
      if (now.phase !== 'desk') return Promise.resolve();
      const { row, draft } = now.desk.opened;
      const { name } = draft.source;
      return work(row.title, async (signal) => {
        const { source, origin } = await readDraft(office, text, signal);
        return review({ source: { ...source, name }, origin, continues: row, next: true }, signal);
      });
    },
    imported,
    importPackages: async (files) => {
      const { report, failures: failed } = await takeIn(office, files, closing);
      failures.value = failed;
      imported.value = report;
      const now = state.peek();
      const here = now.phase === 'desk' ? now.desk.opened.row : null;
      // A version that came with the package lies on the desk only when somebody opens it.
      if (here && report.reviews.some(({ id, how }) => id === here.id && how === 'merged'))
        await session.open(here.id, now.phase === 'desk' ? now.desk.opened.draft.sha256 : undefined);
    },
    showReady() {
      if (ready.value) show(ready.value);
    },
    writing() {
      written = true;
    },
  };

  const reviewTab = (tabId: number) =>
    work('', async (signal) => {
      // Where there is a side panel nobody comes this way.
      const { readTabDraft } = await import('../panel/read-tab.ts');
      const selection = (await lastPanelRequest(tabId))?.selection ?? null;
      const onProgress = (progress: Progress) => {
        if (!signal.aborted) busy.value = { name: '', progress };
      };
      const asked = { tabId, selection };
      const { combined, source } = await readTabDraft(office.client, asked, true, signal, onProgress);
      const origin = { kind: selection === null ? 'page' : 'selection', host: combined.host } as const;
      return review({ source, origin }, signal);
    });

  return session;
}
