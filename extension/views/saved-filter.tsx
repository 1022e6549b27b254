import type { Signal } from '@preact/signals';
import { steps } from '../../analyzer/dossier/procedure.ts';
import { type ListFilter, stateOf, valuesOf } from '../desk/review-list.ts';
import { t } from '../i18n/language.ts';
import type { ListedReview } from '../records/records.ts';

interface SavedFilterProps {
  all: readonly ListedReview[];
  filter: Signal<ListFilter>;
}

/** Narrows the list by the step that is next, the kind of document and the issuing body: by what its reviews have. */
export function SavedFilter({ all, filter }: SavedFilterProps) {
  const states = new Set(all.map(stateOf));
  const choices = {
    step: [...steps, 'finished' as const]
      .filter((step) => states.has(step))
      .map((step) => [step, t(`at.${step}`)] as const),
    kind: valuesOf(all, 'kind').map((value) => [value, value] as const),
    body: valuesOf(all, 'body').map((value) => [value, value] as const),
  };
  return (
    <div class="saved-filter">
      {(['step', 'kind', 'body'] as const).map((field) => {
        const chosen = filter.value[field];
        // One value for all leaves nothing to choose.
        if (choices[field].length < (field === 'step' ? 2 : 1) && chosen === null) return null;
        return (
          <select
            key={field}
            data-filter={field}
            aria-label={t(`saved.by.${field}`)}
            value={chosen ?? ''}
            onChange={({ currentTarget }) => {
              filter.value = { ...filter.value, [field]: currentTarget.value || null };
            }}
          >
            <option value="">{t(`saved.by.${field}`)}</option>
            {choices[field].map(([value, words]) => (
              <option key={value} value={value}>
                {words}
              </option>
            ))}
          </select>
        );
      })}
    </div>
  );
}
