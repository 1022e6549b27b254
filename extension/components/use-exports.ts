import { useSignal } from '@preact/signals';
import { saveFile } from '../browser/save-file.ts';
import { ownCriteria } from '../desk/own-criteria.ts';
import { reasonOf } from '../desk/reason-of.ts';
import { language, t } from '../i18n/language.ts';
import type { ExportedFile } from '../worker/file-schema.ts';
import { useDesk } from './desk-context.ts';
import { useOffice } from './office-context.ts';

/** What exports of the review on the desk are made of, and how one is written and told of. */
export function useExports() {
  const desk = useDesk();
  const { now, author, records, labels } = useOffice();
  const outcome = useSignal('');
  return {
    /** What became of the last one. */
    outcome,
    exported: async () => {
      const criteria = await ownCriteria(records);
      const { chronicle, stepRecords } = await import('../desk/chronicle.ts');
      const versions = await records.versionsOf(desk.opened.row.id);
      return {
        review: desk.opened.draft.review,
        record: {
          ...desk.record(),
          steps: stepRecords(desk),
          history: chronicle(desk, versions, labels),
        },
        at: new Date(now()),
        language: language.value,
        ...(author.peek() === '' ? {} : { reviewer: author.peek() }),
        ...(criteria === null ? {} : { criteria }),
      };
    },
    /** Hands the file to the user; null: the user gave up. */
    async write(make: () => Promise<ExportedFile | null>): Promise<void> {
      outcome.value = t('export.writing');
      try {
        const file = await make();
        if (file) saveFile(file);
        outcome.value = file ? t('export.done', { name: file.name }) : '';
      } catch (error) {
        outcome.value = t('export.failed', { why: reasonOf(error) });
      }
    },
  };
}
