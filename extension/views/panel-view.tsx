import { openWorkbench } from '../browser/open-workbench.ts';
import { BrandBar } from '../components/brand-bar.tsx';
import { CommandListHost } from '../components/command-list-host.tsx';
import { DeskProvider } from '../components/desk-context.ts';
import { DeskNotices } from '../components/desk-notices.tsx';
import { ExportMenu } from '../components/export-menu.tsx';
import { FindingList } from '../components/finding-list.tsx';
import { FindingSearch } from '../components/finding-search.tsx';
import { KeysHint } from '../components/keys-hint.tsx';
import { LevelFilter } from '../components/level-filter.tsx';
import { OrphanList } from '../components/orphan-list.tsx';
import { SummaryHeader } from '../components/summary-header.tsx';
import { UndoButtons } from '../components/undo-buttons.tsx';
import { useDeskKeys } from '../components/use-desk-keys.ts';
import { useFollowSelection } from '../components/use-follow-selection.ts';
import type { Desk } from '../desk/desk.ts';
import { inLanguage, t } from '../i18n/language.ts';
import type { PanelSession } from '../panel/session.ts';
import { PageNotices } from './page-notices.tsx';
import { RefusedView } from './refused-view.tsx';

/** The side panel: a companion to the page under review, made for 360 px. */
export function PanelView({ session }: { session: PanelSession }) {
  return (
    <main class="panel">
      <BrandBar>
        <button type="button" class="quiet" onClick={() => openWorkbench()}>
          {t('panel.workbench')}
        </button>
        <button type="button" class="quiet" onClick={() => openWorkbench({ room: 'settings' })}>
          {t('settings.door')}
        </button>
      </BrandBar>
      <PanelBody session={session} />
      <CommandListHost />
    </main>
  );
}

function PanelBody({ session }: { session: PanelSession }) {
  const state = session.state.value;
  switch (state.phase) {
    case 'idle':
      return (
        <div class="plain-state">
          <h2 tabIndex={-1} data-landing="">
            {t('panel.idleTitle')}
          </h2>
          <p>{t('panel.idle')}</p>
          <p class="hint">{t('panel.local')}</p>
        </div>
      );
    case 'working':
      return (
        <div class="plain-state" role="status">
          <progress aria-label={t('panel.working')} />
          <p tabIndex={-1} data-landing="">
            {t(session.step.value === 'reviewing' ? 'panel.reviewing' : 'panel.reading')}
          </p>
        </div>
      );
    case 'refused':
      return <RefusedView refusal={state.refusal} onAgain={session.again} />;
    case 'failed':
      return (
        <div class="plain-state" role="alert">
          <h2 tabIndex={-1} data-landing="">
            {t('panel.failedTitle')}
          </h2>
          <p>{inLanguage(state.error.message, state.error.messageEn)}</p>
          <button type="button" onClick={session.again}>
            {t('panel.again')}
          </button>
        </div>
      );
    case 'desk':
      return (
        <PanelDesk
          key={state.desk.opened.row.id}
          desk={state.desk}
          unsaved={state.unsaved}
          session={session}
        />
      );
  }
}

function PanelDesk({
  desk,
  unsaved,
  session,
}: {
  desk: Desk;
  unsaved: string | null;
  session: PanelSession;
}) {
  useDeskKeys(desk);
  useFollowSelection(desk);
  return (
    <DeskProvider value={desk}>
      <PageNotices session={session} />
      <DeskNotices unsaved={unsaved} />
      <SummaryHeader />
      <div class="tools">
        <ExportMenu />
        <UndoButtons />
        <button type="button" class="quiet" onClick={() => openWorkbench({ review: desk.opened.row.id })}>
          {t('panel.openInWorkbench')}
        </button>
      </div>
      <LevelFilter />
      <FindingSearch />
      <FindingList />
      <OrphanList />
      <KeysHint />
    </DeskProvider>
  );
}
