import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { DecisionValue, Finding } from '../../analyzer/model.ts';
import type { Records } from '../records/records.ts';
import type { Anchor, DecisionRow, Marks, NoteRow } from '../records/types.ts';

type Kind = 'decision' | 'note';

export interface MarkKeeper {
  decisions: ReadonlySignal<ReadonlyMap<string, DecisionRow>>;
  notes: ReadonlySignal<ReadonlyMap<string, NoteRow>>;
  /** Why the last write failed; null while all is saved. */
  trouble: ReadonlySignal<string | null>;
  /** null takes the decision back. */
  decide(on: MarkTarget, value: DecisionValue | null, reason: string): void;
  /** Empty text takes the note back. */
  note(on: MarkTarget, text: string): void;
  /** Writes again what could not be written. */
  retry(): void;
}

export interface MarkTarget {
  finding: string;
  anchor: Anchor;
}

export function markTarget(finding: Finding): MarkTarget {
  const { id, level, provision, quote, message } = finding;
  return { finding: id, anchor: { level, label: provision?.label ?? '', quote, message } };
}

/**
 * The decisions and notes on one review. A change shows at once and is written at once; until its write has
 * ended, and for ever if it fails, what the reviewer typed outweighs what the database says.
 */
export function markKeeper(
  records: Records,
  reviewId: string,
  now: () => number,
  closing: AbortSignal,
): MarkKeeper {
  const decisions = signal<ReadonlyMap<string, DecisionRow>>(new Map());
  const notes = signal<ReadonlyMap<string, NoteRow>>(new Map());
  const failure = signal<string | null>(null);
  const lists = { decision: decisions, note: notes };
  const writing = new Map<string, number>();
  const failed = new Map<string, () => void>();

  const merge = <T extends { finding: string }>(
    kind: Kind,
    stored: T[],
    local: ReadonlyMap<string, T>,
  ): Map<string, T> => {
    const merged = new Map(stored.map((row) => [row.finding, row]));
    for (const key of new Set([...writing.keys(), ...failed.keys()])) {
      const [keyKind, finding] = split(key);
      if (keyKind !== kind) continue;
      const row = local.get(finding);
      if (row) merged.set(finding, row);
      else merged.delete(finding);
    }
    return merged;
  };

  const write = (kind: Kind, finding: string, action: () => Promise<void>) => {
    const key = `${kind}:${finding}`;
    const attempt = () => {
      const turn = (writing.get(key) ?? 0) + 1;
      writing.set(key, turn);
      failed.delete(key);
      action().then(
        () => {
          if (writing.get(key) === turn) writing.delete(key);
          if (failed.size === 0) failure.value = null;
        },
        (error: unknown) => {
          if (writing.get(key) !== turn) return;
          writing.delete(key);
          failed.set(key, attempt);
          failure.value = error instanceof Error ? error.message : String(error);
        },
      );
    };
    attempt();
  };

  const change = (kind: Kind, finding: string, row: DecisionRow | NoteRow | null) => {
    const list: { value: ReadonlyMap<string, DecisionRow | NoteRow> } = lists[kind];
    const next = new Map(list.value);
    if (row) next.set(finding, row);
    else next.delete(finding);
    list.value = next;
  };

  records.watchMarks(
    reviewId,
    {
      next: (stored: Marks) => {
        decisions.value = merge('decision', stored.decisions, decisions.value);
        notes.value = merge('note', stored.notes, notes.value);
      },
      error: (error) => {
        failure.value = error instanceof Error ? error.message : String(error);
      },
    },
    closing,
  );

  return {
    decisions,
    notes,
    trouble: computed(() => failure.value),
    decide({ finding, anchor }, value, reason) {
      const row = value && { reviewId, finding, value, reason, anchor, updatedAt: now() };
      change('decision', finding, row);
      write('decision', finding, () =>
        row ? records.putDecision(row) : records.dropDecision(reviewId, finding),
      );
    },
    note({ finding, anchor }, text) {
      const row = text === '' ? null : { reviewId, finding, text, anchor, updatedAt: now() };
      change('note', finding, row);
      write('note', finding, () => (row ? records.putNote(row) : records.dropNote(reviewId, finding)));
    },
    retry() {
      for (const attempt of [...failed.values()]) attempt();
    },
  };
}

function split(key: string): [string, string] {
  const at = key.indexOf(':');
  return [key.slice(0, at), key.slice(at + 1)];
}
