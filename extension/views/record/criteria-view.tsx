import type { AnswerValue } from '../../../analyzer/model.ts';
import { useDesk } from '../../components/desk-context.ts';
import { EntryField } from '../../components/entry-field.tsx';
import { Notice } from '../../components/notice.tsx';
import { language } from '../../i18n/language.ts';
import { tr } from '../../i18n/record-strings.ts';
import type { Guide } from '../../worker/record-jobs.ts';
import { CriterionEvidence } from './criterion-evidence.tsx';
import { PlaceLinks } from './place-links.tsx';
import { useGuide } from './use-guide.ts';

const values: readonly AnswerValue[] = ['yes', 'partly', 'no', 'none'];

/** Ways from the form into the draft. */
interface Links {
  onShow(finding: string): void;
  onGo(offset: number): void;
}

/** The criteria, each with its evidence and its answer. */
export function CriteriaView({ onShow, onGo }: Links) {
  const { keeper } = useDesk();
  const { guide, own, trouble, choose, reset, save } = useGuide();
  keeper.entries.value;
  if (!guide) return <p class="record-view hint">{trouble}</p>;
  const done = guide.criteria.filter(({ id }) => isAnswer(keeper.value(`answer:${id}`, 'value'))).length;
  const all = guide.criteria.length;
  return (
    <div class="record-view criteria-view">
      <header class="view-head">
        <h2>{tr('criteria.title')}</h2>
        <p class="progress">
          <progress max={all} value={done} aria-label={tr('criteria.title')} />
          {tr('criteria.progress', { done, all })}
        </p>
        <div class="tools">
          <label class="file-button">
            <input
              type="file"
              accept=".yaml,.yml,.json"
              onChange={({ currentTarget }) => {
                const file = currentTarget.files?.[0];
                if (file) void choose(file);
                currentTarget.value = '';
              }}
            />
            {tr('criteria.own')}
          </label>
          <button type="button" data-do="save-criteria" onClick={() => void save()}>
            {tr('criteria.save')}
          </button>
          {own && (
            <button type="button" class="quiet" onClick={() => void reset()}>
              {tr('criteria.shipped')}
            </button>
          )}
        </div>
      </header>
      <p class="hint">{tr('criteria.ownHint')}</p>
      {trouble !== null && <Notice tone="warning">{tr('criteria.ownBad', { why: trouble })}</Notice>}
      {guide.groups.map((group) => (
        <section key={group.id} class="criterion-group" aria-labelledby={`group-${group.id}`}>
          <h3 id={`group-${group.id}`}>
            <span class="code">{group.id}</span> {group.title[language.value]}
          </h3>
          {guide.criteria
            .filter((one) => one.group === group.id)
            .map((criterion) => (
              <CriterionForm
                key={criterion.id}
                criterion={criterion}
                guide={guide}
                onShow={onShow}
                onGo={onGo}
              />
            ))}
        </section>
      ))}
    </div>
  );
}

function isAnswer(value: unknown): value is AnswerValue {
  return values.some((one) => one === value);
}

interface CriterionFormProps extends Links {
  criterion: Guide['criteria'][number];
  guide: Guide;
}

function CriterionForm({ criterion, guide, onShow, onGo }: CriterionFormProps) {
  const { keeper, opened } = useDesk();
  keeper.entries.value;
  const id = `answer:${criterion.id}`;
  const answered = keeper.value(id, 'value');
  const proposed = opened.draft.review.checklist.find((row) => row.criterion === criterion.id)?.answer;
  return (
    <article class="criterion-form" data-criterion={criterion.id}>
      <div class="criterion-question">
        <h4 id={`question-${criterion.id}`}>
          <span class="code">{criterion.id}</span> {criterion.question[language.value]}
        </h4>
        <p class="hint">{criterion.hint[language.value]}</p>
        <CriterionEvidence criterion={criterion} onShow={onShow} />
      </div>
      <div class="criterion-answer">
        {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out in a row everywhere */}
        <div class="choices" role="group" aria-labelledby={`question-${criterion.id}`}>
          {values.map((value) => (
            <button
              key={value}
              type="button"
              aria-pressed={answered === value}
              data-answer={value}
              onClick={() => keeper.set(id, 'answer', { value: answered === value ? null : value })}
            >
              {guide.answers[value][language.value]}
            </button>
          ))}
        </div>
        {proposed && !isAnswer(answered) && (proposed !== 'none' || criterion.rules > 0) && (
          <p class="hint">
            {proposed === 'none'
              ? tr('criteria.silent')
              : tr('criteria.proposed', { word: guide.proposals[proposed][language.value] })}
          </p>
        )}
        <EntryField id={id} kind="answer" field="remark" label={tr('criteria.remark')} long />
        <EntryField
          id={id}
          kind="answer"
          field="places"
          label={tr('criteria.places')}
          placeholder={tr('criteria.placesHint')}
        />
        <PlaceLinks text={keeper.value(id, 'places')} onGo={onGo} />
        <EntryField id={id} kind="answer" field="checked" label={tr('criteria.alsoChecked')} />
      </div>
    </article>
  );
}
