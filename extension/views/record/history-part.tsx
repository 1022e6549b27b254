import { useSignal } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import { useDesk } from '../../components/desk-context.ts';
import { useOffice } from '../../components/office-context.ts';
import { useExports } from '../../components/use-exports.ts';
import { Windowed } from '../../components/windowed.tsx';
import { chronicle } from '../../desk/chronicle.ts';
import { language } from '../../i18n/language.ts';
import { tr } from '../../i18n/record-strings.ts';
import { when } from '../../i18n/when.ts';
import type { VersionHead } from '../../records/types.ts';

/** Rows rendered together. */
const PART = 25;
/** Up to so many parts all are there. */
const WHOLE = 8;

/** Who did what to this review when, the last deed first; and the same on paper. */
export function HistoryPart() {
  const desk = useDesk();
  const { client, labels, records } = useOffice();
  const { outcome, exported, write } = useExports();
  const versions = useSignal<readonly VersionHead[]>([]);
  const { row, draft } = desk.opened;
  useEffect(() => {
    records.versionsOf(row.id).then(
      (heads) => {
        versions.value = heads;
      },
      () => undefined, // the rest of the history needs no versions
    );
  }, [records, row]);
  const entries = desk.keeper.entries.value;
  const deeds = useMemo(
    () => chronicle(desk, versions.value, labels).reverse(),
    [desk, entries, versions.value, labels, language.value],
  );
  const { text } = draft.source;
  return (
    <section aria-labelledby="history-title" class="history">
      <h2 id="history-title">{tr('history.title', { n: deeds.length })}</h2>
      <p class="hint">{tr('history.hint')}</p>
      <div class="tools">
        {(['docx', 'xlsx'] as const).map((format) => (
          <button
            key={format}
            type="button"
            data-paper={`history-${format}`}
            onClick={() =>
              void write(async () =>
                client.run('paper', { ...(await exported()), paper: 'history', format, text }),
              )
            }
          >
            {tr('history.export', { format })}
          </button>
        ))}
        <span role="status" class="hint">
          {outcome.value}
        </span>
      </div>
      <div class="deeds">
        <Windowed count={Math.ceil(deeds.length / PART)} estimate={PART * 2.5} needed={-1} all={WHOLE}>
          {(part) => (
            <ol key={part}>
              {deeds.slice(part * PART, (part + 1) * PART).map(({ at, by, deed, object, change }) => (
                <li key={`${at}-${deed}-${object}-${change}`}>
                  <time dateTime={new Date(at).toISOString()}>{when(at)}</time>
                  <span class="by">
                    {by === '' && deed !== tr('said.version') ? tr('history.unsigned') : by}
                  </span>
                  <span class="deed">{deed}</span>
                  <span class="object">{object}</span>
                  <span class="change">{change}</span>
                </li>
              ))}
            </ol>
          )}
        </Windowed>
      </div>
    </section>
  );
}
