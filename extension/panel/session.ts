import { effect, type ReadonlySignal, signal, untracked } from '@preact/signals';
import type { PanelRequest } from '../browser/panel-request.ts';
import { asWorkerError } from '../desk/as-worker-error.ts';
import { createDesk, type Desk } from '../desk/desk.ts';
import { renewal } from '../desk/renewal.ts';
import { type Draft, type Office, reviewDraft } from '../desk/review-draft.ts';
import { language } from '../i18n/language.ts';
import type { AnalyzerClient, WorkerError } from '../worker/client.ts';
import { type Combined, marksByFrame } from './combine-frames.ts';
import { clearMarks, selectMark, showMarks, watchPages } from './page-link.ts';
import { readTabDraft } from './read-tab.ts';
import { type Refusal, refusalOf } from './refusal.ts';
import { watchTabs } from './watch-tab.ts';

type PanelState =
  | { phase: 'idle' }
  | { phase: 'working' }
  | { phase: 'refused'; refusal: Refusal }
  | { phase: 'failed'; error: WorkerError }
  | { phase: 'desk'; desk: Desk; unsaved: string | null };

/** `following`: the page is read again because somebody writes in it; nobody is told. */
type Step = 'reading' | 'reviewing' | 'following';

/** What has become of the page since it was reviewed. */
export type PageNews = 'changed' | 'moved' | 'left' | 'closed';

export interface PanelSession {
  state: ReadonlySignal<PanelState>;
  /** What is being done, also while an earlier review stays on the desk. */
  step: ReadonlySignal<Step | null>;
  news: ReadonlySignal<PageNews | null>;
  tabId: ReadonlySignal<number | null>;
  /** The text is that of a field in the page, which is read and never written to. */
  inField: ReadonlySignal<boolean>;
  /** Another tab is in front of the one under review. */
  elsewhere: ReadonlySignal<boolean>;
  review(request: PanelRequest): void;
  /** Reads and reviews the same tab again. */
  again(): void;
  /** Leaves the page as it was. */
  leave(): void;
}

/** The page that the desk's review was made of. */
interface Bond {
  request: PanelRequest;
  draft: Draft;
  combined: Combined;
  /** It was read while somebody was writing in it. */
  written?: boolean;
}

/**
 * The panel's work on one tab at a time: read, review, mark, and follow what the page does. A page is read while the
 * office is still being opened.
 */
export function panelSession(
  opening: Office | Promise<Office>,
  windowId: number,
  closing: AbortSignal,
): PanelSession {
  const state = signal<PanelState>({ phase: 'idle' });
  const step = signal<Step | null>(null);
  const news = signal<PageNews | null>(null);
  const tabId = signal<number | null>(null);
  const elsewhere = signal(false);
  const inField = signal(false);
  /** Somebody is writing in the page: it is read again as soon as nothing else is done. */
  let behind = false;
  const wishFor = renewal();
  let office: Office | null = null;
  let bond: Bond | null = null;
  let asked: PanelRequest | null = null;
  let job = new AbortController();
  let deskLife = new AbortController();

  /** Needed for few pages: most are read without the worker. */
  const client: AnalyzerClient = {
    run: async (...job) => (await opening).client.run(...job),
  };
  const findings = () => openDesk()?.opened.draft.review.findings ?? [];
  const openDesk = () => {
    const now = state.peek();
    return now.phase === 'desk' ? now.desk : null;
  };
  const marks = () => marksByFrame(findings(), bond?.combined.spans ?? []);

  /** One job at a time: a new one ends the one before. */
  const work = async (task: (signal: AbortSignal) => Promise<void>) => {
    job.abort();
    job = new AbortController();
    const signal = AbortSignal.any([job.signal, closing]);
    try {
      await task(signal);
    } catch (error) {
      if (!signal.aborted) fail(error);
    }
    if (signal.aborted) return;
    step.value = null;
    if (behind) void keepUp();
  };

  const fail = (error: unknown) => {
    const refused = refusalOf(error);
    if (openDesk() && refused === 'not-granted') news.value = 'left';
    else if (refused) state.value = { phase: 'refused', refusal: refused };
    else state.value = { phase: 'failed', error: asWorkerError(error) };
  };

  const read = (request: PanelRequest, granted: boolean, following = false) =>
    work(async (signal) => {
      step.value = following ? 'following' : 'reading';
      const { combined, source } = await readTabDraft(client, request, granted, signal);
      signal.throwIfAborted();
      const { selection } = request;
      const origin = { kind: selection === null ? 'page' : 'selection', host: combined.host } as const;
      const before = following ? bond : null;
      // Nobody writes a version with every pause.
      const replaces = before?.written ? { replaces: before.draft.source.sha256 } : {};
      const draft = { source, origin, ...replaces };
      await reviewAndShow({ request, combined, draft, written: following }, signal);
    });

  /** Follows what is written in the page. A selection is what was selected, whatever becomes of it. */
  const keepUp = () => {
    behind = step.peek() !== null;
    if (!behind && asked && asked.selection === null) void read(asked, false, true);
  };

  const reviewAndShow = async (next: Bond, signal: AbortSignal) => {
    if (!next.written) step.value = 'reviewing';
    office = await opening;
    const { opened, unsaved } = await reviewDraft(office, next.draft, language.peek(), signal);
    deskLife.abort();
    deskLife = new AbortController();
    bond = next;
    inField.value = next.combined.field === true;
    const life = AbortSignal.any([deskLife.signal, closing]);
    const desk = createDesk(opened, office, life, openDesk());
    follow(desk, next.request.tabId, deskLife.signal);
    news.value = null;
    state.value = { phase: 'desk', desk, unsaved };
    await showMarks(next.request.tabId, marks());
  };

  const follow = (desk: Desk, tab: number, life: AbortSignal) => {
    const stop = effect(() => {
      const wish = desk.revealed.value;
      if (wish) void selectMark(tab, marks(), wish.finding.id);
    });
    life.addEventListener('abort', stop, { once: true });
  };

  /** After a reload: the same text gets its marks again, another is left to the user. */
  const reattach = async () => {
    const before = bond;
    if (!before || step.peek() !== null) return;
    const read = await readTabDraft(client, before.request, false, closing).catch(() => null);
    const still = read?.combined ?? null;
    if (bond !== before) return;
    if (still === null) news.value = 'left';
    else if (still.text !== before.combined.text)
      news.value = samePage(still, before.combined) ? 'changed' : 'moved';
    else {
      bond = { ...before, combined: still };
      news.value = null;
      await showMarks(before.request.tabId, marks());
    }
  };

  const leave = () => {
    if (bond) void clearMarks(bond.request.tabId, marks());
  };

  watchPages(({ tabId: from, frameId }, message) => {
    // A frame has a say only in what it was given to mark.
    const own = from === bond?.request.tabId ? marks().get(frameId) : undefined;
    if (!own) return;
    if (message.type === 'hengwen/changed') {
      if (message.typing) keepUp();
      else news.value = 'changed';
    } else if (message.type === 'hengwen/selected' && own.some(({ id }) => id === message.id))
      openDesk()?.select(message.id);
  }, closing);

  watchTabs(
    windowId,
    {
      loaded: (tab) => {
        if (tab === bond?.request.tabId) void reattach();
      },
      closed: (tab) => {
        if (tab === bond?.request.tabId) news.value = 'closed';
      },
      shown: (tab) => {
        elsewhere.value = asked !== null && tab !== asked.tabId;
      },
    },
    closing,
  );

  const stopRenewing = effect(() => {
    const now = state.value;
    const current = bond;
    if (now.phase !== 'desk' || step.value !== null || !current || !office) return;
    const { desk } = now;
    const wish = wishFor(office, desk);
    if (!wish) return;
    const draft = { ...current.draft, continues: desk.opened.row, ...wish };
    untracked(() => void work((signal) => reviewAndShow({ ...current, draft }, signal)));
  });
  closing.addEventListener('abort', stopRenewing, { once: true });

  return {
    state,
    step,
    news,
    tabId,
    elsewhere,
    inField,
    review(request) {
      if (bond && bond.request.tabId !== request.tabId) leave();
      bond = null;
      behind = false;
      asked = request;
      tabId.value = request.tabId;
      elsewhere.value = false;
      news.value = null;
      state.value = { phase: 'working' };
      deskLife.abort();
      void read(request, true);
    },
    again() {
      if (asked) void read(asked, false);
    },
    leave,
  };
}

/** As records do: the host and the title make a page. */
function samePage(a: Combined, b: Combined): boolean {
  return a.host === b.host && a.title === b.title;
}
