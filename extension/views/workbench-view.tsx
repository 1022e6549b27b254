import { useEffect } from 'preact/hooks';
import { BrandBar } from '../components/brand-bar.tsx';
import { t } from '../i18n/language.ts';
import type { WorkbenchSession } from '../workbench/session.ts';
import { RoomDoors } from './room-doors.tsx';
import { RoomSheet } from './room-sheet.tsx';
import { StartView } from './start-view.tsx';
import { WorkbenchDesk } from './workbench-desk.tsx';
import { WorkbenchNews } from './workbench-news.tsx';

/** The workbench, an ordinary tab made for 1280 px and up. Files may be dropped anywhere on it. */
export function WorkbenchView({ session }: { session: WorkbenchSession }) {
  useEffect(() => {
    const life = new AbortController();
    const drop = (event: DragEvent) => {
      event.preventDefault();
      const files = [...(event.dataTransfer?.files ?? [])];
      const text = event.dataTransfer?.getData('text/plain') ?? '';
      if (files.length > 0) void session.reviewFiles(files);
      else if (text.trim() !== '') void session.reviewText(text);
    };
    document.addEventListener('dragover', (event) => event.preventDefault(), { signal: life.signal });
    document.addEventListener('drop', drop, { signal: life.signal });
    document.addEventListener('input', session.writing, { signal: life.signal });
    return () => life.abort();
  }, [session]);

  const state = session.state.value;
  return (
    <main class="workbench" data-phase={state.phase}>
      <BrandBar>
        {state.phase === 'desk' && (
          <button type="button" class="quiet" onClick={session.home}>
            {t('bench.home')}
          </button>
        )}
        <RoomDoors session={session} />
      </BrandBar>
      <WorkbenchNews session={session} />
      {state.phase === 'start' && <StartView session={session} />}
      {state.phase === 'desk' && (
        <WorkbenchDesk
          key={`${state.desk.opened.row.id}:${state.desk.opened.draft.sha256}:${state.desk.opened.row.updatedAt}`}
          desk={state.desk}
          unsaved={state.unsaved}
          session={session}
        />
      )}
      <RoomSheet session={session} />
    </main>
  );
}
