import { shown } from '../../analyzer/dossier/field.ts';
import { type Step, steps } from '../../analyzer/dossier/procedure.ts';
import type { EntryRow } from '../records/types.ts';

/** The steps of the procedure that somebody ticked off. */
export function doneSteps(entries: Iterable<EntryRow>): Set<Step> {
  const done = new Set<Step>();
  for (const { id, kind, fields } of entries) {
    const step = steps.find((one) => id === `step:${one}`);
    if (kind === 'step' && step && shown(fields.done) === true) done.add(step);
  }
  return done;
}

/** One text of the entries, by the entry's id and the field; empty where there is none. */
export function textIn(entries: readonly EntryRow[], id: string, field: string): string {
  const value = shown(entries.find((entry) => entry.id === id)?.fields[field]);
  return typeof value === 'string' ? value : '';
}

export function isArchived(entries: readonly EntryRow[]): boolean {
  return shown(entries.find(({ id }) => id === 'state')?.fields.archived) === true;
}
