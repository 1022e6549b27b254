import { type Step, stepAt } from '../../analyzer/dossier/procedure.ts';
import type { ListedReview } from '../records/records.ts';
import { doneSteps, isArchived, textIn } from './progress.ts';

/** Which reviews the list shows. */
export type Choice = 'open' | 'archived' | 'all';

/** What else they are chosen by; null: by nothing. */
export interface ListFilter {
  /** The step that is next; `finished`: none is. */
  step: Step | 'finished' | null;
  /** Kind of document, as it was typed. */
  kind: string | null;
  /** Issuing body. */
  body: string | null;
}

export const NO_LIST_FILTER: ListFilter = { step: null, kind: null, body: null };

/** The title that a person gave, else the draft's own. */
export function titleOf({ row, entries }: ListedReview): string {
  return textIn(entries, 'identity', 'title') || row.title;
}

/** The step that is next in a review; `finished` where all are done. */
export function stateOf({ entries }: ListedReview): Step | 'finished' {
  return stepAt(doneSteps(entries)) ?? 'finished';
}

/** The values that reviews have in a field of their identity, in order. */
export function valuesOf(all: readonly ListedReview[], field: 'kind' | 'body'): string[] {
  const values = all.map(({ entries }) => textIn(entries, 'identity', field).trim());
  return [...new Set(values)].filter((value) => value !== '').sort((a, b) => a.localeCompare(b, 'zh'));
}

/** The reviews that hold every word of the search in their title, file name, body, kind, stage or contact. */
export function chosen(
  all: readonly ListedReview[],
  search: string,
  choice: Choice,
  { step, kind, body }: ListFilter = NO_LIST_FILTER,
): ListedReview[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  return all.filter((listed) => {
    const { row, entries } = listed;
    const archived = isArchived(entries);
    if (choice !== 'all' && archived !== (choice === 'archived')) return false;
    const field = (name: string) => textIn(entries, 'identity', name);
    if (kind !== null && field('kind').trim() !== kind) return false;
    if (body !== null && field('body').trim() !== body) return false;
    if (step !== null && stateOf(listed) !== step) return false;
    if (words.length === 0) return true;
    const fields = ['body', 'kind', 'stage', 'number', 'contact'].map(field);
    const text = [titleOf(listed), row.title, row.name, ...fields].join('\n').toLowerCase();
    return words.every((word) => text.includes(word));
  });
}
