import { conflictsIn } from '../../../analyzer/dossier/entry.ts';
import type { Json } from '../../../analyzer/dossier/json.ts';
import { useDesk } from '../../components/desk-context.ts';
import { useOffice } from '../../components/office-context.ts';
import { isDecision } from '../../desk/marks.ts';
import { language } from '../../i18n/language.ts';
import { tr } from '../../i18n/record-strings.ts';
import { when } from '../../i18n/when.ts';
import type { EntryRow } from '../../records/types.ts';

const kinds = {
  decision: 'conflicts.decision',
  note: 'conflicts.note',
  answer: 'conflicts.answer',
  reply: 'conflicts.reply',
} as const;

/** What several people wrote without knowing of each other, side by side, for a person to settle. */
export function ConflictList() {
  const { keeper, opened } = useDesk();
  const { labels } = useOffice();
  const conflicts = conflictsIn(keeper.entries.value.values());
  const about = ({ id, fields }: EntryRow): string => {
    const key = id.slice(id.indexOf(':') + 1).replace(/@.*$/, '');
    const finding = opened.draft.review.findings.find((one) => one.id === key);
    if (finding) return `${finding.provision?.label ?? ''} ${finding.quote ?? finding.message}`;
    const anchor = fields.anchor?.said[0]?.value;
    if (typeof anchor === 'object' && anchor !== null && 'label' in anchor) return String(anchor.label);
    return key;
  };
  const words = (value: Json): string => {
    if (isDecision(value)) return labels.decisions[value][language.value];
    if (value === null || value === '') return tr('conflicts.empty');
    return typeof value === 'string' ? value : JSON.stringify(value);
  };
  return (
    <section aria-labelledby="conflicts-title" class="conflicts">
      <h2 id="conflicts-title">{tr('conflicts.title', { n: conflicts.length })}</h2>
      <p class="hint">{tr(conflicts.length === 0 ? 'conflicts.none' : 'conflicts.why')}</p>
      <ul>
        {conflicts.map(({ entry, field, rivals }) => (
          <li key={`${entry.id}-${field}`} class="conflict" data-entry={entry.id} data-field={field}>
            <p>
              <strong>{tr(kinds[entry.kind as keyof typeof kinds] ?? 'conflicts.other')}</strong>{' '}
              <span class="quote">{about(entry as EntryRow)}</span>
            </p>
            <div class="side-by-side">
              {rivals.map(({ value, by, at, site, n }) => (
                <div class="compared" key={`${site}-${n}`}>
                  <h4>
                    {by} <time>{when(at, 'medium')}</time>
                  </h4>
                  <p class="note-text">{words(value)}</p>
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
