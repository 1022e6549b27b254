import { useEffect } from 'preact/hooks';
import { BrandBar } from '../components/brand-bar.tsx';
import { CommandListHost } from '../components/command-list-host.tsx';
import { useOffice } from '../components/office-context.ts';
import { useCommands } from '../components/use-commands.ts';
import { t } from '../i18n/language.ts';
import { forAria } from '../keys/chord.ts';
import { keysOf } from '../keys/keymap.ts';
import type { WorkbenchSession } from '../workbench/session-model.ts';
import { expectPages, PagePreview } from './pages/index.ts';
import { RoomDoors } from './room-doors.tsx';
import { RoomSheet } from './room-sheet.tsx';
import { StartView } from './start-view.tsx';
import { WorkbenchDesk } from './workbench-desk.tsx';
import { WorkbenchNews } from './workbench-news.tsx';

/** Fields that letters are typed into: a tick or a choice is over when it is made. */
const WRITTEN_IN = 'textarea, input:not([type=checkbox], [type=radio], [type=file])';

/** The workbench, an ordinary tab made for 1280 px and up. Files may be dropped anywhere on it. */
export function WorkbenchView({ session }: { session: WorkbenchSession }) {
  const office = useOffice();
  useEffect(() => {
    const life = new AbortController();
    const drop = (event: DragEvent) => {
      const words = event.dataTransfer?.files.length === 0;
      // Words that are dropped into what is being written belong there.
      if (words && event.target instanceof Element && event.target.matches('[data-write]')) return;
      event.preventDefault();
      const items = [...(event.dataTransfer?.items ?? [])];
      // The browser forgets what was dropped when the event is over.
      const entries = items.flatMap((item) => item.webkitGetAsEntry?.() ?? []);
      if (entries.some(({ isDirectory }) => isDirectory)) {
        // Nobody wants a saved review of every file in a folder: it goes to the batch.
        session.room.value = 'batch';
        void import('../workbench/batch-entries.ts').then(({ addEntries }) => addEntries(office, entries));
        return;
      }
      const files = [...(event.dataTransfer?.files ?? [])];
      const text = event.dataTransfer?.getData('text/plain') ?? '';
      if (files.length > 0) void session.reviewFiles(files);
      else if (text.trim() !== '') void session.reviewText(text);
    };
    const expect = ({ dataTransfer }: DragEvent) => {
      const isPdf = [...(dataTransfer?.items ?? [])].some(({ type }) => type === 'application/pdf');
      if (isPdf) void expectPages(office);
    };
    document.addEventListener('dragenter', expect, { signal: life.signal });
    document.addEventListener('dragover', (event) => event.preventDefault(), { signal: life.signal });
    document.addEventListener('drop', drop, { signal: life.signal });
    const writing = ({ target }: Event) => {
      if (target instanceof Element && target.matches(WRITTEN_IN) && !target.closest('.room'))
        session.writing();
    };
    document.addEventListener('input', writing, { signal: life.signal });
    return () => life.abort();
  }, [session, office]);

  const state = session.state.value;
  const pages = session.busy.value?.pages;
  const atDesk = state.phase === 'desk';
  useCommands(atDesk ? { home: session.home } : {}, [session, atDesk]);
  return (
    <main class="workbench" data-phase={state.phase}>
      <BrandBar>
        {state.phase === 'desk' && (
          <button
            type="button"
            class="quiet"
            aria-keyshortcuts={forAria(keysOf('home'))}
            onClick={session.home}
          >
            {t('bench.home')}
          </button>
        )}
        <RoomDoors session={session} />
      </BrandBar>
      <WorkbenchNews session={session} />
      {state.phase === 'start' &&
        (pages ? <PagePreview original={pages} /> : <StartView session={session} />)}
      {state.phase === 'desk' && (
        <WorkbenchDesk
          key={`${state.desk.opened.row.id}:${state.desk.opened.draft.sha256}:${state.desk.opened.row.updatedAt}`}
          desk={state.desk}
          unsaved={state.unsaved}
          session={session}
        />
      )}
      <RoomSheet session={session} />
      <CommandListHost />
    </main>
  );
}
