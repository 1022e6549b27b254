import { computed, type ReadonlySignal } from '@preact/signals';
import { shown } from '../../analyzer/dossier/field.ts';
import type { DecisionValue, Finding } from '../../analyzer/model.ts';
import type { Anchor, DecisionRow, EntryRow, NoteRow } from '../records/types.ts';
import type { EntryKeeper } from './entries.ts';
import { perEntry } from './per-entry.ts';

export interface MarkKeeper {
  decisions: ReadonlySignal<ReadonlyMap<string, DecisionRow>>;
  /** This installation's own notes, by finding. */
  notes: ReadonlySignal<ReadonlyMap<string, NoteRow>>;
  /** All notes on findings, of everybody. */
  allNotes: ReadonlySignal<readonly NoteRow[]>;
  /** null takes the decision back. */
  decide(on: MarkTarget, value: DecisionValue | null, reason: string, seenReason?: string): void;
  /** Empty text takes the note back. `seen` is what stood in the field before the last letter. */
  note(on: MarkTarget, text: string, seen?: string): void;
}

export interface MarkTarget {
  finding: string;
  anchor: Anchor;
}

export function markTarget(finding: Finding): MarkTarget {
  const { id, level, provision, quote, message } = finding;
  return { finding: id, anchor: { level, label: provision?.label ?? '', quote, message } };
}

/** The decisions and notes on the findings of one review, as entries that can be merged with other people's. */
export function markKeeper(keeper: EntryKeeper, site: string): MarkKeeper {
  const allNotes = perEntry(keeper, (entry) => (entry.kind === 'note' ? noteRow(entry, site) : null));
  const decisions = perEntry(keeper, (entry) => (entry.kind === 'decision' ? decisionRow(entry) : null));
  return {
    decisions: computed(() => new Map(decisions.value.map((row) => [row.finding, row]))),
    notes: computed(
      () => new Map(allNotes.value.filter(({ own }) => own).map((note) => [note.finding, note])),
    ),
    allNotes,
    decide({ finding, anchor }, value, reason, seenReason) {
      const id = `decision:${finding}`;
      const typing = keeper.value(id, 'value') === value;
      keeper.set(
        id,
        'decision',
        { value, reason, finding, anchor: { ...anchor } },
        { typing, ...(seenReason === undefined ? {} : { seen: { reason: seenReason } }) },
      );
    },
    note({ finding, anchor }, text, seen) {
      keeper.set(
        `note:${finding}@${site}`,
        'note',
        { text, finding, anchor: { ...anchor } },
        { typing: true, ...(seen === undefined ? {} : { seen: { text: seen } }) },
      );
    },
  };
}

function decisionRow({ fields }: EntryRow): DecisionRow | null {
  const value = shown(fields.value);
  const finding = shown(fields.finding);
  const anchor = shown(fields.anchor);
  if (typeof finding !== 'string' || !isDecision(value) || !isAnchor(anchor)) return null;
  const last = fields.value!.said[0]!;
  const reason = shown(fields.reason);
  return {
    finding,
    value,
    reason: typeof reason === 'string' ? reason : '',
    anchor,
    updatedAt: last.at,
    by: last.by,
  };
}

function noteRow({ id, fields }: EntryRow, site: string): NoteRow | null {
  const text = shown(fields.text);
  const finding = shown(fields.finding);
  const anchor = shown(fields.anchor);
  if (typeof text !== 'string' || text === '' || typeof finding !== 'string' || !isAnchor(anchor))
    return null;
  const last = fields.text!.said[0]!;
  return {
    id,
    finding,
    text,
    anchor,
    updatedAt: last.at,
    by: last.by,
    own: id === `note:${finding}@${site}`,
  };
}

export function isDecision(value: unknown): value is DecisionValue {
  return value === 'accepted' || value === 'adapted' || value === 'dismissed';
}

function isAnchor(value: unknown): value is Anchor {
  return (
    typeof value === 'object' && value !== null && 'level' in value && 'label' in value && 'message' in value
  );
}
