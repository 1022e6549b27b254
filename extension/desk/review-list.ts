import type { ListedReview } from '../records/records.ts';
import { isArchived, textIn } from './progress.ts';

/** Which reviews the list shows. */
export type Choice = 'open' | 'archived' | 'all';

/** The title that a person gave, else the draft's own. */
export function titleOf({ row, entries }: ListedReview): string {
  return textIn(entries, 'identity', 'title') || row.title;
}

/** The reviews that hold every word of the search in their title, file name, body, kind, stage or contact. */
export function chosen(all: readonly ListedReview[], search: string, choice: Choice): ListedReview[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  return all.filter((listed) => {
    const archived = isArchived(listed.entries);
    if (choice !== 'all' && archived !== (choice === 'archived')) return false;
    if (words.length === 0) return true;
    const { row, entries } = listed;
    const fields = ['body', 'kind', 'stage', 'number', 'contact'].map((field) =>
      textIn(entries, 'identity', field),
    );
    const text = [titleOf(listed), row.title, row.name, ...fields].join('\n').toLowerCase();
    return words.every((word) => text.includes(word));
  });
}
