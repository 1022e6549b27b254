import type { Signal } from '@preact/signals';
import type { BatchEntry } from '../../../analyzer/triage/triage.ts';
import { marks } from '../../components/domain-chart.tsx';
import { useOffice } from '../../components/office-context.ts';
import { Windowed } from '../../components/windowed.tsx';
import { levels } from '../../desk/desk.ts';
import { tb } from '../../i18n/batch-strings.ts';
import { language } from '../../i18n/language.ts';
import type { Priorities } from '../../worker/triage-schema.ts';
import { BatchRow } from './batch-row.tsx';
import type { Column, Sorting } from './sorting.ts';

interface BatchTableProps {
  rows: readonly BatchEntry[];
  /** How many there are when none is left out. */
  all: number;
  priorities: Priorities;
  sorting: Signal<Sorting>;
  opened: ReadonlySet<string>;
  onOpen(name: string): void;
}

/** Rows rendered together: few, so that only those near the reader are there. */
const PART = 8;
/** Up to so many parts all are there: while documents come in, all that is there is drawn anew. */
const WHOLE = 6;
/** Height of a row that was never rendered, in rem. */
const ROW = 3.6;

/** The documents, a row each. Parts of a list that is not all there cannot be a real table: roles say that it is one. */
export function BatchTable({ rows, all, priorities, sorting, opened, onOpen }: BatchTableProps) {
  const { labels } = useOffice();
  const { by, down } = sorting.value;
  /** `sign`: what stands for a long word. */
  const head = (column: Column, word: string, className: string, sign?: string) => (
    // biome-ignore lint/a11y/useSemanticElements lint/a11y/useFocusableInteractive: see above; its button takes the focus
    <span
      role="columnheader"
      class={className}
      aria-sort={by !== column ? 'none' : down ? 'descending' : 'ascending'}
    >
      <button
        type="button"
        class="quiet"
        data-sort={column}
        title={sign === undefined ? undefined : word}
        onClick={() => {
          sorting.value = { by: column, down: by === column ? !down : false };
        }}
      >
        {sign !== undefined && <span aria-hidden="true">{sign}</span>}
        <span class={sign === undefined ? undefined : 'heard'}>{word}</span>
        <span aria-hidden="true">{by === column ? (down ? ' ↑' : ' ↓') : ''}</span>
      </button>
    </span>
  );
  return (
    <>
      <p class="hint" role="status">
        {tb('batch.shown', { n: rows.length, all })} {tb('batch.barsHint')}
      </p>
      {rows.length === 0 && <p class="empty">{tb('batch.none')}</p>}
      {/* biome-ignore-start lint/a11y/useSemanticElements lint/a11y/useFocusableInteractive: see above */}
      <div role="table" class="batch-table" aria-rowcount={rows.length + 1} aria-label={tb('batch.document')}>
        <div role="row" aria-rowindex={1} class="batch-row head">
          {head('priority', tb('batch.priority'), 'priority')}
          {head('name', tb('batch.document'), 'document')}
          <span role="columnheader" class="reason">
            {tb('batch.why')}
          </span>
          {levels.map((level) => head(level, labels.levels[level][language.value], 'number', marks[level]))}
          <span role="columnheader" class="bars">
            {tb('batch.domains')}
          </span>
          {head('chars', tb('batch.chars'), 'number')}
        </div>
        <Windowed count={Math.ceil(rows.length / PART)} estimate={PART * ROW} needed={-1} all={WHOLE}>
          {(part) => (
            <div key={part} role="rowgroup">
              {rows.slice(part * PART, (part + 1) * PART).map((entry, i) => (
                <BatchRow
                  key={entry.name}
                  entry={entry}
                  index={part * PART + i + 2}
                  priorities={priorities}
                  isOpened={opened.has(entry.name)}
                  onOpen={onOpen}
                />
              ))}
            </div>
          )}
        </Windowed>
      </div>
      {/* biome-ignore-end lint/a11y/useSemanticElements lint/a11y/useFocusableInteractive: see above */}
    </>
  );
}
