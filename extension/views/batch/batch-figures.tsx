import { type Signal, useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import { noCounts } from '../../../analyzer/triage/domain-counts.ts';
import { spreadOf } from '../../../analyzer/triage/spread.ts';
import { type BatchEntry, reviewedOnes } from '../../../analyzer/triage/triage.ts';
import { DomainChart, marks } from '../../components/domain-chart.tsx';
import { useOffice } from '../../components/office-context.ts';
import { levels } from '../../desk/desk.ts';
import { tb } from '../../i18n/batch-strings.ts';
import { language } from '../../i18n/language.ts';
import type { Priorities } from '../../worker/triage-schema.ts';
import { type Choice, FAILED, priorityOf } from './sorting.ts';

interface BatchFiguresProps {
  entries: readonly BatchEntry[];
  priorities: Priorities;
  choice: Signal<Choice>;
}

/** The whole in figures, and which of it to show. */
export function BatchFigures({ entries, priorities, choice }: BatchFiguresProps) {
  const { labels } = useOffice();
  const isSpread = useSignal(false);
  const spoken = language.value;
  const { counts, totals, spread } = useMemo(() => figuresOf(entries), [entries]);
  const { words, priorities: shown, domain } = choice.value;
  const toggle = (id: string) => {
    choice.value = { ...choice.value, priorities: shown?.has(id) && shown.size === 1 ? null : new Set([id]) };
  };
  const choices = [
    ...priorities.map(({ id, mark, word }) => ({ id, label: `${mark} ${word[spoken]}` })),
    { id: FAILED, label: `✕ ${tb('batch.failed')}` },
  ];
  return (
    <section class="batch-figures">
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out in a row everywhere */}
      <div class="priorities" role="group" aria-label={tb('batch.show')}>
        {choices.map(({ id, label }) => (
          <button
            key={id}
            type="button"
            data-priority={id}
            aria-pressed={shown?.has(id) ?? false}
            onClick={() => toggle(id)}
          >
            {label} <strong class="figure">{counts.get(id) ?? 0}</strong>
          </button>
        ))}
      </div>
      <search class="batch-search">
        <input
          type="search"
          aria-label={tb('batch.search')}
          placeholder={tb('batch.search')}
          value={words}
          onInput={({ currentTarget }) => {
            choice.value = { ...choice.value, words: currentTarget.value };
          }}
        />
        <select
          aria-label={tb('batch.domains')}
          value={domain ?? ''}
          onChange={({ currentTarget }) => {
            choice.value = { ...choice.value, domain: currentTarget.value || null };
          }}
        >
          <option value="">{tb('batch.anyDomain')}</option>
          {labels.domains.map(({ id, title }) => (
            <option key={id} value={id}>
              {title[spoken]}
            </option>
          ))}
        </select>
      </search>
      <ul class="batch-levels" aria-label={tb('batch.levels')}>
        {levels.map((level) => (
          <li key={level} data-level={level}>
            <span class="sign">{marks[level]}</span> {labels.levels[level][spoken]}{' '}
            <strong>{totals[level]}</strong>
          </li>
        ))}
      </ul>
      <details
        class="batch-spread"
        open={isSpread.value}
        onToggle={({ currentTarget }) => {
          isSpread.value = currentTarget.open;
        }}
      >
        <summary>{tb('batch.spread')}</summary>
        {isSpread.value && <DomainChart title={tb('batch.spreadTitle')} counts={spread} />}
      </details>
    </section>
  );
}

function figuresOf(entries: readonly BatchEntry[]) {
  const counts = new Map<string, number>();
  for (const entry of entries) counts.set(priorityOf(entry), (counts.get(priorityOf(entry)) ?? 0) + 1);
  const documents = reviewedOnes(entries);
  const totals = noCounts();
  for (const one of documents) for (const level of levels) totals[level] += one.levels[level];
  return { counts, totals, spread: spreadOf(documents) };
}
