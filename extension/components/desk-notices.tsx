import { t } from '../i18n/language.ts';
import { useDesk } from './desk-context.ts';
import { Notice } from './notice.tsx';
import { useOffice } from './office-context.ts';

/** What the reviewer must know about the safety of what is written here. */
export function DeskNotices({ unsaved }: { unsaved: string | null }) {
  const { marks } = useDesk();
  const { records } = useOffice();
  const trouble = marks.trouble.value;
  return (
    <>
      {!records.persistent && <Notice tone="warning">{t('records.memory')}</Notice>}
      {unsaved !== null && <Notice tone="warning">{t('records.unsavedReview', { why: unsaved })}</Notice>}
      {trouble !== null && (
        <Notice tone="warning">
          {t('records.trouble', { why: trouble })}
          <button type="button" onClick={marks.retry}>
            {t('records.retry')}
          </button>
        </Notice>
      )}
    </>
  );
}
