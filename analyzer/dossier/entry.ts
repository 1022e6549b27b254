import { type Field, mergeField, rivals, type Saying } from './field.ts';

/**
 * What kind of thing somebody said about a review.
 * - `identity`: which draft it is · `state`: archived or open · `step`: a step of the procedure · `screening`
 * - `answer`: to a criterion · `decision`: on a finding · `note`: on a finding or on words · `reply`: the
 *   drafter's answer to an opinion · `setting`: a choice for this draft (analyzer/settings)
 */
export const entryKinds = [
  'identity',
  'state',
  'step',
  'screening',
  'answer',
  'decision',
  'note',
  'reply',
  'setting',
] as const;
export type EntryKind = (typeof entryKinds)[number];

/** One thing said about a review, field by field. Its id says what it is about: `decision:only-men.3f2a`. */
export interface Entry {
  id: string;
  kind: EntryKind;
  fields: Record<string, Field>;
}

/**
 * Fields whose changes are part of the record: who decided what, when, and how it was before. Of what is written in
 * words only the last is kept: what a person struck out is gone.
 */
const recorded: Partial<Record<EntryKind, string>> = {
  state: 'archived',
  step: 'done',
  screening: 'needed',
  answer: 'value',
  decision: 'value',
  reply: 'value',
};

export function keepsPast(kind: EntryKind, field: string): boolean {
  return recorded[kind] === field;
}

export function mergeEntry(a: Entry | undefined, b: Entry | undefined): Entry {
  if (!a || !b) return (a ?? b)!;
  const fields: Record<string, Field> = {};
  for (const name of [...new Set([...Object.keys(a.fields), ...Object.keys(b.fields)])].sort())
    fields[name] = mergeField(a.fields[name], b.fields[name], keepsPast(a.kind, name));
  return { id: a.id, kind: a.kind, fields };
}

/** By id; the same whatever is merged first, or twice. */
export function mergeEntries(a: readonly Entry[], b: readonly Entry[]): Entry[] {
  const merged = new Map<string, Entry>();
  for (const entry of [...a, ...b]) merged.set(entry.id, mergeEntry(merged.get(entry.id), entry));
  return [...merged.values()].sort((x, y) => (x.id < y.id ? -1 : x.id > y.id ? 1 : 0));
}

/** A field that two people wrote without knowing of each other. */
export interface Conflict {
  entry: Entry;
  field: string;
  rivals: Saying[];
}

export function conflictsIn(entries: Iterable<Entry>): Conflict[] {
  const conflicts: Conflict[] = [];
  for (const entry of entries) {
    for (const [field, value] of Object.entries(entry.fields)) {
      const said = rivals(value);
      if (said.length > 0) conflicts.push({ entry, field, rivals: said });
    }
  }
  return conflicts;
}
