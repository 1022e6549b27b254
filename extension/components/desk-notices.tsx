import { t } from '../i18n/language.ts';
import { troubleWords } from '../records/trouble.ts';
import { useDesk } from './desk-context.ts';
import { Notice } from './notice.tsx';
import { useOffice } from './office-context.ts';
import { RefusalNotice } from './refusal-notice.tsx';

/** What the reviewer must know about the safety of what is written here. */
export function DeskNotices({ unsaved }: { unsaved: string | null }) {
  const { keeper } = useDesk();
  const { records } = useOffice();
  const trouble = keeper.trouble.value;
  return (
    <>
      <RefusalNotice records={records} />
      {unsaved !== null && <Notice tone="warning">{t('records.unsavedReview', { why: unsaved })}</Notice>}
      {trouble !== null && (
        <Notice tone="warning">
          {t(...troubleWords(trouble))}
          <button type="button" onClick={keeper.retry}>
            {t('records.retry')}
          </button>
        </Notice>
      )}
    </>
  );
}
