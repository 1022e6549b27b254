import { DeskProvider } from '../components/desk-context.ts';
import { DeskNotices } from '../components/desk-notices.tsx';
import { DeskTabs } from '../components/desk-tabs.tsx';
import { ExportMenu } from '../components/export-menu.tsx';
import { Notice } from '../components/notice.tsx';
import { SummaryHeader } from '../components/summary-header.tsx';
import { UndoButtons } from '../components/undo-buttons.tsx';
import type { Desk } from '../desk/desk.ts';
import { inLanguage, t } from '../i18n/language.ts';
import type { WorkbenchSession } from '../workbench/session-model.ts';
import { FailureNotices } from './failure-notices.tsx';
import { CriteriaView, ExchangeView, FileView, RepliesView, VersionsView } from './record/index.ts';
import { TextTab } from './text-tab.tsx';
import { WriteTab } from './write/index.ts';

interface WorkbenchDeskProps {
  desk: Desk;
  unsaved: string | null;
  session: WorkbenchSession;
}

/** One review on the desk: its head, and the part of its record that is shown. */
export function WorkbenchDesk({ desk, unsaved, session }: WorkbenchDeskProps) {
  return (
    <DeskProvider value={desk}>
      <div class="desk-head">
        <SummaryHeader />
        <div class="head-tools">
          <UndoButtons />
          <ExportMenu />
        </div>
        <DeskTabs tab={session.tab} />
      </div>
      <div class="desk-notices">
        <DeskNotices unsaved={unsaved} />
        {session.tab.value === 'text' && desk.opened.draft.source.parts && (
          <Notice tone="plain">{t('draft.aside')}</Notice>
        )}
        {desk.opened.draft.source.remarks?.map(({ code, message, messageEn }) => (
          <Notice tone="warning" key={code}>
            {inLanguage(message, messageEn)}
          </Notice>
        ))}
        <FailureNotices session={session} />
      </div>
      {session.tab.value === 'text' && <TextTab desk={desk} />}
      {session.tab.value === 'write' && <WriteTab session={session} />}
      {session.tab.value !== 'text' && session.tab.value !== 'write' && (
        <div class="record-scroll">
          <RecordPart desk={desk} session={session} />
        </div>
      )}
    </DeskProvider>
  );
}

function RecordPart({ desk, session }: Pick<WorkbenchDeskProps, 'desk' | 'session'>) {
  switch (session.tab.value) {
    case 'file':
      return <FileView />;
    case 'criteria':
      return (
        <CriteriaView
          onShow={(finding) => {
            session.tab.value = 'text';
            desk.reveal(finding);
          }}
          onGo={(offset) => {
            session.tab.value = 'text';
            desk.destination.value = offset;
          }}
        />
      );
    case 'versions':
      return <VersionsView session={session} />;
    case 'replies':
      return <RepliesView />;
    case 'exchange':
      return <ExchangeView session={session} />;
    case 'text':
    case 'write':
      return null;
  }
}
