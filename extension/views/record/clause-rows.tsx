import { useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import type { ClauseRow } from '../../../analyzer/versions/index.ts';
import { useDesk } from '../../components/desk-context.ts';
import { Windowed } from '../../components/windowed.tsx';
import type { Comparison } from '../../desk/compare.ts';
import { tr } from '../../i18n/record-strings.ts';
import { ClauseLine } from './clause-line.tsx';
import { FateLine } from './fate-line.tsx';

/** Rows rendered together. */
const PART = 40;

/** The table of clauses: the old text beside the new, what changed marked, with the findings of each row. */
export function ClauseRows({ comparison, from }: { comparison: Comparison; from: string }) {
  const { wordNotes } = useDesk();
  const changedOnly = useSignal(true);
  const { rows, fates, counts } = comparison;
  const byRow = useMemo(() => fatesByRow(comparison), [comparison]);
  const shown = rows.filter(
    (row) => !changedOnly.value || row.change !== 'same' || (byRow.get(row)?.length ?? 0) > 0,
  );
  const whole = fates.filter(({ before, after }) => (before ?? after)?.start === null);
  const open = wordNotes.list.value.filter(({ placing }) => placing.state === 'confirm').length;
  const lost = wordNotes.list.value.filter(({ placing }) => placing.state === 'orphan').length;
  return (
    <>
      <p class="version-summary">
        {tr('versions.findings', {
          resolved: counts.resolved,
          kept: counts.kept + counts.reworded,
          fresh: counts.fresh,
        })}
        {open > 0 && <span class="tag">{tr('notes.confirm', { n: open })}</span>}
        {lost > 0 && <span class="tag">{tr('notes.lost', { n: lost })}</span>}
      </p>
      <label class="check">
        <input
          type="checkbox"
          checked={changedOnly.value}
          onChange={({ currentTarget }) => {
            changedOnly.value = currentTarget.checked;
          }}
        />
        <span>{tr('versions.changedOnly')}</span>
      </label>
      {whole.length > 0 && (
        <section class="whole-fates">
          <h3>{tr('versions.wholeDraft')}</h3>
          <ul>
            {whole.map((fate) => (
              <FateLine key={(fate.after ?? fate.before)!.id} fate={fate} />
            ))}
          </ul>
        </section>
      )}
      {shown.length === 0 && <p class="empty">{tr('versions.nothing')}</p>}
      <Windowed count={Math.ceil(shown.length / PART)} estimate={PART * 6} needed={-1}>
        {(part) => (
          <div key={`${from}:${part}`} class="clause-rows">
            {shown.slice(part * PART, (part + 1) * PART).map((row) => (
              <ClauseLine key={keyOf(row)} row={row} fates={byRow.get(row) ?? []} from={from} />
            ))}
          </div>
        )}
      </Windowed>
    </>
  );
}

const keyOf = ({ before, after }: ClauseRow) => `${before[0]?.start ?? ''}-${after[0]?.start ?? ''}`;

/** The findings of each row: the new ones by their place in the new text, the resolved by that in the old. */
function fatesByRow({ rows, fates }: Comparison): Map<ClauseRow, Comparison['fates']> {
  const found = new Map<ClauseRow, Comparison['fates']>();
  const index = (side: 'before' | 'after') =>
    rows
      .flatMap((row) => row[side].map(({ start, end }) => ({ start, end, row })))
      .sort((a, b) => a.start - b.start);
  const sides = { before: index('before'), after: index('after') };
  for (const fate of fates) {
    const side = fate.after ? 'after' : 'before';
    const start = fate[side]?.start ?? null;
    if (start === null) continue;
    const place = sides[side].findLast((one) => one.start <= start);
    if (place) found.set(place.row, [...(found.get(place.row) ?? []), fate]);
  }
  return found;
}
