import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { saveFile } from '../../browser/save-file.ts';
import { useOffice } from '../../components/office-context.ts';
import { keepCriteria, ownCriteria } from '../../desk/own-criteria.ts';
import type { Guide } from '../../worker/record-jobs.ts';

/** The criteria to answer: the program's, or the unit's own that were chosen on this machine. */
export function useGuide() {
  const { client, records } = useOffice();
  const guide = useSignal<Guide | null>(null);
  const own = useSignal(false);
  const trouble = useSignal<string | null>(null);

  const load = async (text: string | null) => {
    guide.value = await client.run('guide', { own: text });
    own.value = text !== null;
    trouble.value = null;
  };
  const tell = (error: unknown) => {
    trouble.value = error instanceof Error ? error.message : String(error);
  };
  useEffect(() => {
    const begin = async () => load(await ownCriteria(records));
    // Criteria that can no longer be read must not take the form away.
    begin().catch((error) => {
      tell(error);
      return load(null);
    });
  }, []);
  return {
    guide: guide.value,
    own: own.value,
    trouble: trouble.value,
    async choose(file: File) {
      try {
        const text = await file.text();
        await load(text);
        await keepCriteria(records, text);
      } catch (error) {
        tell(error);
      }
    },
    /** The criteria in use as a file, to be edited and chosen again. */
    async save() {
      try {
        saveFile(await client.run('criteriaFile', { own: await ownCriteria(records) }));
      } catch (error) {
        tell(error);
      }
    },
    async reset() {
      await keepCriteria(records, null);
      await load(null);
    },
  };
}
