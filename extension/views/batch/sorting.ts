import type { Level } from '../../../analyzer/model.ts';
import { type BatchEntry, isFailed, type Summary } from '../../../analyzer/triage/triage.ts';
import type { Priorities } from '../../worker/triage-schema.ts';

/** What the table can be sorted by. The first is the order in which to assess. */
export type Column = 'priority' | 'name' | 'chars' | Level;

export interface Sorting {
  by: Column;
  /** Turned round. */
  down: boolean;
}

/** Which rows to show: null for all. */
export interface Choice {
  words: string;
  priorities: ReadonlySet<string> | null;
  domain: string | null;
}

/** What stands in the place of a priority where a document failed. */
export const FAILED = 'failed';

export const priorityOf = (entry: BatchEntry) => (isFailed(entry) ? FAILED : entry.priority);

export function chosen(entries: readonly BatchEntry[], { words, priorities, domain }: Choice): BatchEntry[] {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  return entries.filter((entry) => {
    if (priorities !== null && !priorities.has(priorityOf(entry))) return false;
    if (domain !== null && (isFailed(entry) || !entry.domains[domain])) return false;
    const text = `${entry.name} ${isFailed(entry) ? '' : entry.title}`.toLowerCase();
    return wanted.every((word) => text.includes(word));
  });
}

export function sorted(
  entries: readonly BatchEntry[],
  { by, down }: Sorting,
  priorities: Priorities,
): BatchEntry[] {
  const rank = new Map(priorities.map(({ id }, index) => [id, index]));
  const place = (entry: BatchEntry) => rank.get(priorityOf(entry)) ?? priorities.length;
  const figure = (entry: Summary) =>
    by === 'priority' || by === 'name' || by === 'chars' ? entry.chars : entry.levels[by];
  const compare = (a: BatchEntry, b: BatchEntry): number => {
    if (by === 'name') return a.name < b.name ? -1 : Number(a.name > b.name);
    // What failed has no figures: it stays at the end.
    if (isFailed(a) || isFailed(b)) return (Number(isFailed(a)) - Number(isFailed(b))) * (down ? -1 : 1);
    if (by === 'priority') return place(a) - place(b) || b.weight - a.weight;
    return figure(b) - figure(a);
  };
  return [...entries].sort(
    (a, b) => compare(a, b) * (down ? -1 : 1) || (a.name < b.name ? -1 : Number(a.name > b.name)),
  );
}
