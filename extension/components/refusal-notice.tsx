import { t } from '../i18n/language.ts';
import type { StringKey } from '../i18n/strings.ts';
import type { Records } from '../records/records.ts';
import type { Refusal } from '../records/store.ts';
import { Notice } from './notice.tsx';

const words: Readonly<Record<Refusal, StringKey>> = {
  refused: 'records.memory',
  newer: 'records.memoryNewer',
  'old-layout': 'records.memoryOld',
};

/** Why nothing will be kept, where that is so. */
export function RefusalNotice({ records }: { records: Records }) {
  if (records.refusal === null) return null;
  return <Notice tone="warning">{t(words[records.refusal])}</Notice>;
}
