import { proposeScreening } from '../../../analyzer/dossier/screening.ts';
import { useDesk } from '../../components/desk-context.ts';
import { EntryField } from '../../components/entry-field.tsx';
import { language } from '../../i18n/language.ts';
import { tr } from '../../i18n/record-strings.ts';
import { useGuide } from './use-guide.ts';

/** Whether an assessment is needed: filled in from what was found, decided by the person with a reason. */
export function ScreeningPart() {
  const { keeper, opened } = useDesk();
  const { guide } = useGuide();
  keeper.entries.value;
  const { needed, topics, problems, omissions } = proposeScreening(opened.draft.review);
  // A topic may bear the name of its domain.
  const names = [...new Set(topics.flatMap((id) => guide?.topics[id]?.[language.value] ?? []))];
  const decided = keeper.value('screening', 'needed');
  const reason = keeper.value('screening', 'reason');
  return (
    <section aria-labelledby="screening-title" class="screening">
      <h2 id="screening-title">{tr('screening.title')}</h2>
      <p class="hint">{tr('screening.hint')}</p>
      <dl>
        <dt>{tr('screening.topics')}</dt>
        <dd>
          {names.length === 0 ? (
            tr('screening.topicsNone')
          ) : (
            <ul class="tags">
              {names.map((name) => (
                <li key={name} class="tag">
                  {name}
                </li>
              ))}
            </ul>
          )}
        </dd>
        <dt>{tr('screening.findings')}</dt>
        <dd>{tr('screening.found', { problems: problems.length, omissions: omissions.length })}</dd>
      </dl>
      <p class="proposed">
        {tr('screening.propose', { word: tr(needed ? 'screening.yes' : 'screening.no') })}
      </p>
      <fieldset class="radios">
        <legend>{tr('screening.decision')}</legend>
        {(['yes', 'no'] as const).map((value) => (
          <label key={value} class="check">
            <input
              type="radio"
              name="screening"
              value={value}
              checked={decided === value}
              onChange={() => keeper.set('screening', 'screening', { needed: value })}
            />
            <span>{tr(`screening.${value}`)}</span>
          </label>
        ))}
      </fieldset>
      <EntryField
        id="screening"
        kind="screening"
        field="reason"
        label={tr('screening.reason')}
        long
        hint={decided !== undefined && !reason ? tr('screening.reasonWanted') : ''}
      />
    </section>
  );
}
