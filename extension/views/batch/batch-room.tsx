import { useSignal } from '@preact/signals';
import { useCallback, useEffect, useMemo } from 'preact/hooks';
import { Notice } from '../../components/notice.tsx';
import { useOffice } from '../../components/office-context.ts';
import { tb } from '../../i18n/batch-strings.ts';
import { type BatchFile, batchIn } from '../../workbench/batch.ts';
import { chosenFiles, droppedFiles } from '../../workbench/chosen-files.ts';
import type { Priorities } from '../../worker/triage-schema.ts';
import type { RoomProps } from '../rooms.ts';
import { BatchFigures } from './batch-figures.tsx';
import { BatchTable } from './batch-table.tsx';
import { BatchTools } from './batch-tools.tsx';
import { type Choice, chosen, type Sorting, sorted } from './sorting.ts';

/** A folder of documents: reviewed one after the other, and sorted by which to look at first. */
export function BatchRoom({ session, close }: RoomProps) {
  const office = useOffice();
  const batch = batchIn(office);
  const priorities = useSignal<Priorities>([]);
  const choice = useSignal<Choice>({ words: '', priorities: null, domain: null });
  const sorting = useSignal<Sorting>({ by: 'priority', down: false });
  const isOver = useSignal(false);
  const nothing = useSignal(false);

  useEffect(() => {
    void office.client.run('priorities', {}).then((words) => {
      priorities.value = words;
    });
  }, []);

  const take = (files: readonly BatchFile[]) => {
    nothing.value = files.length === 0;
    void batch.add(files);
  };
  const open = useCallback(
    (name: string) => {
      const file = batch.open(name);
      if (!file) return;
      close();
      void session.reviewFiles([file]);
    },
    [batch, session],
  );

  const entries = batch.entries.value;
  const rows = useMemo(
    () => sorted(chosen(entries, choice.value), sorting.value, priorities.value),
    [entries, choice.value, sorting.value, priorities.value],
  );
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: what can be dropped can be chosen with the buttons, too
    <div
      class="batch"
      data-over={isOver.value ? '' : undefined}
      onDragOver={(event) => {
        event.preventDefault();
        isOver.value = true;
      }}
      onDragLeave={() => {
        isOver.value = false;
      }}
      onDrop={(event) => {
        event.preventDefault();
        // The workbench below would review every file for good.
        event.stopPropagation();
        isOver.value = false;
        if (event.dataTransfer) void droppedFiles(event.dataTransfer).then(take);
      }}
    >
      <p class="hint">{tb('batch.lead')}</p>
      <BatchTools batch={batch} onFiles={(files) => take(chosenFiles(files))} />
      {entries.length === 0 && batch.running.value === null && (
        <p class="drop-place" aria-hidden="true">
          {tb('batch.drop')}
        </p>
      )}
      {nothing.value && <Notice tone="warning">{tb('batch.empty')}</Notice>}
      {entries.length > 0 && (
        <>
          <BatchFigures entries={entries} priorities={priorities.value} choice={choice} />
          <BatchTable
            rows={rows}
            all={entries.length}
            priorities={priorities.value}
            sorting={sorting}
            opened={batch.opened.value}
            onOpen={open}
          />
        </>
      )}
    </div>
  );
}
