import { t } from '../i18n/language.ts';
import type { Records } from '../records/records.ts';
import { Notice } from './notice.tsx';

/** Why nothing will be kept, where that is so. */
export function RefusalNotice({ records }: { records: Records }) {
  if (records.refusal === null) return null;
  return (
    <Notice tone="warning">
      {t(records.refusal === 'newer' ? 'records.memoryNewer' : 'records.memory')}
    </Notice>
  );
}
