import { conflictsIn } from '../../../analyzer/dossier/entry.ts';
import { useDesk } from '../../components/desk-context.ts';
import { useOffice } from '../../components/office-context.ts';
import { aboutWords, kindWords, valueWords } from '../../desk/said-words.ts';
import { tr } from '../../i18n/record-strings.ts';
import { when } from '../../i18n/when.ts';
import type { EntryRow } from '../../records/types.ts';

/** What several people wrote without knowing of each other, side by side, for a person to settle. */
export function ConflictList() {
  const desk = useDesk();
  const { keeper } = desk;
  const { labels } = useOffice();
  const conflicts = conflictsIn(keeper.entries.value.values());
  return (
    <section aria-labelledby="conflicts-title" class="conflicts">
      <h2 id="conflicts-title">{tr('conflicts.title', { n: conflicts.length })}</h2>
      <p class="hint">{tr(conflicts.length === 0 ? 'conflicts.none' : 'conflicts.why')}</p>
      <ul>
        {conflicts.map(({ entry, field, rivals }) => (
          <li key={`${entry.id}-${field}`} class="conflict" data-entry={entry.id} data-field={field}>
            <p>
              <strong>{kindWords(entry)}</strong>{' '}
              <span class="quote">{aboutWords(entry as EntryRow, desk)}</span>
            </p>
            <div class="side-by-side">
              {rivals.map(({ value, by, at, site, n }) => (
                <div class="compared" key={`${site}-${n}`}>
                  <h4>
                    {by} <time>{when(at, 'medium')}</time>
                  </h4>
                  <p class="note-text">{valueWords(entry, field, value, labels)}</p>
                  <button type="button" onClick={() => keeper.settle(entry.id, entry.kind, field, value)}>
                    {tr('conflicts.use')}
                  </button>
                </div>
              ))}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
