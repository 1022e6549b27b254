import { useId } from 'preact/hooks';
import { identityFields } from '../../../analyzer/dossier/procedure.ts';
import { domainCounts } from '../../../analyzer/triage/domain-counts.ts';
import { useDesk } from '../../components/desk-context.ts';
import { DomainChart } from '../../components/domain-chart.tsx';
import { EntryField } from '../../components/entry-field.tsx';
import { tr } from '../../i18n/record-strings.ts';
import { HistoryPart } from './history-part.tsx';
import { ProcedureTable } from './procedure-table.tsx';
import { ScreeningPart } from './screening-part.tsx';

const stages = [
  'stage.comment',
  'stage.draft',
  'stage.second',
  'stage.submitted',
  'stage.approval',
  'stage.inForce',
] as const;
const dates: ReadonlySet<string> = new Set(['received', 'due']);

/** Which draft this is, how far its procedure has come, and whether an assessment is needed. */
export function FileView() {
  const stageList = useId();
  const { opened } = useDesk();
  return (
    <div class="record-view file-view">
      <section aria-labelledby="identity-title">
        <h2 id="identity-title">{tr('file.identity')}</h2>
        <div class="field-grid">
          {identityFields.map((field) => (
            <EntryField
              key={field}
              id="identity"
              kind="identity"
              field={field}
              label={tr(`file.${field}`)}
              placeholder={field === 'title' ? opened.row.title : undefined}
              type={dates.has(field) ? 'date' : 'text'}
              list={field === 'stage' ? stageList : undefined}
            />
          ))}
        </div>
        <datalist id={stageList}>
          {stages.map((key) => (
            <option key={key} value={tr(key)} />
          ))}
        </datalist>
        <p class="hint">{tr('file.saved')}</p>
      </section>
      <ScreeningPart />
      <section aria-label={tr('file.domains')}>
        <DomainChart title={tr('file.domains')} counts={domainCounts(opened.draft.review.findings)} />
      </section>
      <ProcedureTable />
      <HistoryPart />
    </div>
  );
}
