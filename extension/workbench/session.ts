import { effect, type ReadonlySignal, type Signal, signal, untracked } from '@preact/signals';
import type { WorkbenchStart } from '../browser/open-workbench.ts';
import { lastPanelRequest } from '../browser/watch-panel-requests.ts';
import { asWorkerError } from '../desk/as-worker-error.ts';
import { createDesk, type Desk } from '../desk/desk.ts';
import type { Original } from '../desk/originals.ts';
import { renewal } from '../desk/renewal.ts';
import { type Draft, type Office, reviewDraft } from '../desk/review-draft.ts';
import { language, t } from '../i18n/language.ts';
import type { Progress } from '../worker/protocol.ts';
import { type Failure, type ImportReport, isPackage, takeIn } from './packages.ts';
import { failureOf, hasPages, readDraft } from './read-draft.ts';

/** The parts of a review's record, in the order of their tabs. */
export const deskTabs = ['text', 'write', 'file', 'criteria', 'versions', 'replies', 'exchange'] as const;
export type DeskTab = (typeof deskTabs)[number];

/** What is being worked on, and how much of it is read where that can be told. */
interface Busy {
  name: string;
  progress?: Progress;
  /** A file whose pages can be looked at meanwhile. */
  pages?: Original;
}

type WorkbenchState = { phase: 'start' } | { phase: 'desk'; desk: Desk; unsaved: string | null };

export interface WorkbenchSession {
  state: ReadonlySignal<WorkbenchState>;
  /** What is being reviewed, by its name. Everything else stays in use meanwhile. */
  busy: ReadonlySignal<Busy | null>;
  /** A review that ended while the reviewer was writing, or had gone elsewhere: it waits to be called. */
  ready: ReadonlySignal<Reviewed | null>;
  failures: ReadonlySignal<readonly Failure[]>;
  /** The record on the desk, for the address bar; null at the start. */
  reviewId: ReadonlySignal<string | null>;
  /** The draft in the text box: it outlasts a review that was cancelled or failed. */
  typed: Signal<string>;
  begin(start: WorkbenchStart | undefined): Promise<void>;
  reviewText(text: string): Promise<void>;
  /** One after the other; the first that can be read is shown, the others are among the saved reviews. */
  reviewFiles(files: readonly File[], password?: string): Promise<void>;
  /** Opens a saved review, with its last version or an earlier one. */
  open(id: string, version?: string): Promise<void>;
  /** The next version of the draft on the desk. */
  addVersion(from: File | string): Promise<void>;
  /** A text that was written on the desk becomes the next version of the draft there. */
  saveWritten(text: string): Promise<void>;
  /** Takes reviews from packages into those that are here. */
  importPackages(files: readonly File[]): Promise<void>;
  /** What the last packages brought. */
  imported: ReadonlySignal<ImportReport | null>;
  /** What is shown of the review on the desk: its text, or a part of its record. */
  tab: Signal<DeskTab>;
  /** The room that is open beside the desk, by its id (views/rooms.ts). */
  room: Signal<string | null>;
  showReady(): void;
  /** To be told of every letter that the reviewer types: nothing may take the field away then. */
  writing(): void;
  /** Gives up what is running. */
  cancel(): void;
  home(): void;
}

type Reviewed = Awaited<ReturnType<typeof reviewDraft>>;

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
    work(files[0]?.name ?? '', async (signal) => {
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
          const reviewed = await review(draft, signal);
          first ??= reviewed;
        } catch (error) {
          signal.throwIfAborted();
          failures.value = [...failures.value, await failureOf(file, asWorkerError(error))];
        }
      }
      return first;
    });

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
