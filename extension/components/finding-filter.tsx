import { useMemo } from 'preact/hooks';
import type { DecisionValue } from '../../analyzer/model.ts';
import { authorsIn, type Filter, NO_FILTER } from '../desk/filter.ts';
import { language, t } from '../i18n/language.ts';
import { useDesk } from './desk-context.ts';
import { useOffice } from './office-context.ts';

const decisions: readonly DecisionValue[] = ['accepted', 'adapted', 'dismissed'];

/** Narrows the list by criterion, domain, decision and person. */
export function FindingFilter() {
  const { opened, filter, marks, wordNotes } = useDesk();
  const { labels } = useOffice();
  const { findings } = opened.draft.review;
  const [criteria, domains] = useMemo(
    () => [
      [...new Set(findings.map(({ criterion }) => criterion))].sort(),
      labels.domains.filter(({ id }) => findings.some((finding) => finding.domains.includes(id))),
    ],
    [findings, labels],
  );
  const authors = authorsIn(marks, wordNotes.list.value);
  const { words, ...chosen } = filter.value;
  const on = Object.values(chosen).filter((value) => value !== null).length;
  const choose = (part: Partial<Filter>) => {
    filter.value = { ...filter.value, ...part };
  };
  const { criterion, domain, decision, author } = chosen;
  return (
    <details class="finding-filter">
      <summary>{on > 0 ? t('filter.on', { n: on }) : t('filter.more')}</summary>
      <div class="filter-grid">
        <Choice
          label={t('filter.criterion')}
          value={criterion}
          options={criteria.map((id) => [
            id,
            `${id} ${labels.criteria.find((one) => one.id === id)?.question[language.value] ?? ''}`,
          ])}
          onChoose={(value) => choose({ criterion: value })}
        />
        <Choice
          label={t('filter.domain')}
          value={domain}
          options={domains.map(({ id, title }) => [id, title[language.value]])}
          onChoose={(value) => choose({ domain: value })}
        />
        <Choice
          label={t('filter.decision')}
          value={decision}
          options={[
            ['open', t('filter.open')],
            ...decisions.map((value): [string, string] => [value, labels.decisions[value][language.value]]),
          ]}
          onChoose={(value) => choose({ decision: value as Filter['decision'] })}
        />
        {authors.length > 0 && (
          <Choice
            label={t('filter.author')}
            value={author}
            options={authors.map((name) => [name, name])}
            onChoose={(value) => choose({ author: value })}
          />
        )}
        {on > 0 && (
          <button
            type="button"
            class="quiet"
            onClick={() => {
              filter.value = { ...NO_FILTER, words };
            }}
          >
            {t('filter.clear')}
          </button>
        )}
      </div>
    </details>
  );
}

interface ChoiceProps {
  label: string;
  value: string | null;
  options: [id: string, name: string][];
  onChoose(value: string | null): void;
}

function Choice({ label, value, options, onChoose }: ChoiceProps) {
  return (
    <label class="choice">
      <span>{label}</span>
      <select value={value ?? ''} onChange={({ currentTarget }) => onChoose(currentTarget.value || null)}>
        <option value="">{t('filter.all')}</option>
        {options.map(([id, name]) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
