import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { type EntryKind, mergeEntry } from '../../analyzer/dossier/entry.ts';
import { shown, type Writer, writeField } from '../../analyzer/dossier/field.ts';
import type { Json } from '../../analyzer/dossier/json.ts';
import type { Change, Records } from '../records/records.ts';
import type { EntryRow } from '../records/types.ts';
import { createHistory, type History } from './history.ts';
import { type Rescue, type Unsaved, withRescue } from './rescue.ts';
import { sameSayings } from './same-sayings.ts';
import { ShownEntries } from './shown-entries.ts';

interface SetOptions {
  /** What the writer had before the eyes, by field, where that may not be what is stored by now. */
  seen?: Record<string, Json>;
  /** One letter of many: undone together with the letters before. */
  typing?: boolean;
}

/** Everything that was said about one review, as it is on the desk. */
export interface EntryKeeper extends History {
  entries: ReadonlySignal<ShownEntries>;
  /** Whether what is stored has been read. */
  loaded: ReadonlySignal<boolean>;
  /** Why the last write failed; null while all is saved. */
  trouble: ReadonlySignal<unknown>;
  /** Whether something is on its way to the database. */
  saving: ReadonlySignal<boolean>;
  value(id: string, field: string): Json | undefined;
  set(id: string, kind: EntryKind, values: Record<string, Json>, options?: SetOptions): void;
  /** Ends a conflict with one value. */
  settle(id: string, kind: EntryKind, field: string, value: Json): void;
  /** Writes again what could not be written. */
  retry(): void;
}

interface Wait {
  value: Json;
  base: Json | undefined;
}

/** The writes of one entry: at most one is on its way, the next ones gather behind it. */
interface Line {
  kind: EntryKind;
  going: Map<string, Wait>;
  waiting: Map<string, Wait>;
  busy: boolean;
}

/** So many changes together are a review that is opened, or a package that came in. */
const MANY = 500;

/**
 * A change shows at once and is written at once; until its write has ended, and for ever if it fails, what the
 * reviewer typed outweighs what the database says. What could not be written when the page closes is left with
 * `rescue` and written the next time.
 */
export function entryKeeper(
  records: Records,
  reviewId: string,
  writer: () => Writer,
  closing: AbortSignal,
  rescue: Rescue | null = null,
): EntryKeeper {
  const stored = new Map<string, EntryRow>();
  const lines = new Map<string, Line>();
  /** What is stored, and over it what is on its way. */
  const rows = new Map<string, EntryRow>();
  /** What may be shown otherwise than it was last. */
  let touched = new Set<string>();
  const entries = signal(new ShownEntries(rows, new Map(), 0));
  const trouble = signal<unknown>(null);
  const saving = signal(false);
  const loaded = signal(false);

  const refresh = () => {
    for (const id of lines.keys()) touched.add(id);
    const before = new Map<string, EntryRow | undefined>();
    // Where most have changed nobody is helped by what they were: as if a turn had been missed.
    const few = touched.size < MANY;
    for (const id of touched) {
      if (few) before.set(id, rows.get(id));
      const row = laidOver(id);
      if (row) rows.set(id, row);
    }
    // What was on its way is shown once more when it has arrived.
    touched = new Set(lines.keys());
    entries.value = new ShownEntries(rows, before, entries.peek().turn + (few ? 1 : 2));
    saving.value = [...lines.values()].some(({ busy }) => busy);
  };

  const laidOver = (id: string): EntryRow | undefined => {
    const row = stored.get(id);
    const line = lines.get(id);
    if (!line) return row;
    const fields = { ...row?.fields };
    for (const [field, { value, base }] of [...line.going, ...line.waiting])
      fields[field] = writeField(fields[field], value, base, writer());
    return row || Object.keys(fields).length > 0 ? { reviewId, id, kind: line.kind, fields } : undefined;
  };

  /** Whether it says anything new. */
  const take = (row: EntryRow): boolean => {
    const known = stored.get(row.id);
    if (known && sameSayings(known, row)) return false;
    touched.add(row.id);
    stored.set(row.id, known ? { ...row, ...mergeEntry(known, row), reviewId } : row);
    return true;
  };

  /** Sends what waits, where nothing is on its way; and shows how things are in any case. */
  const flush = (id: string) => {
    const line = lines.get(id);
    if (!line || line.busy || line.waiting.size === 0) {
      refresh();
      return;
    }
    line.busy = true;
    line.going = line.waiting;
    line.waiting = new Map();
    const changes: Change[] = [...line.going].map(([field, wait]) => ({ field, ...wait }));
    records.write(reviewId, id, line.kind, changes, writer()).then(
      (row) => {
        line.busy = false;
        line.going = new Map();
        take(row);
        if (line.waiting.size === 0) lines.delete(id);
        if (![...lines.values()].some(({ waiting, busy }) => waiting.size > 0 && !busy)) trouble.value = null;
        flush(id);
      },
      (error: unknown) => {
        line.busy = false;
        for (const [field, { value, base }] of line.going)
          line.waiting.set(field, { value: line.waiting.get(field)?.value ?? value, base });
        line.going = new Map();
        trouble.value = error ?? new Error('');
        refresh();
        keepUnsaved();
      },
    );
    refresh();
  };

  const put = (
    id: string,
    kind: EntryKind,
    values: Record<string, Json>,
    seen: Record<string, Json> = {},
  ) => {
    const line = lines.get(id) ?? { kind, going: new Map(), waiting: new Map(), busy: false };
    lines.set(id, line);
    for (const [field, value] of Object.entries(values)) {
      const now = keeper.value(id, field);
      const known = line.waiting.get(field);
      const eyes = seen[field];
      const base = eyes === undefined || eyes === (now ?? '') ? now : eyes;
      line.waiting.set(field, { value, base: known ? known.base : (line.going.get(field)?.value ?? base) });
    }
    flush(id);
  };

  const unsaved = (): Unsaved[] =>
    [...lines].flatMap(([id, { kind, going, waiting }]) =>
      [...new Map([...going, ...waiting])].map(([field, { value, base }]) => {
        const sent = going.get(field);
        const bases = [base, sent?.base, sent?.value].map((one) => one ?? null);
        return { reviewId, id, kind, field, value, bases };
      }),
    );
  const keepUnsaved = () => rescue?.keep(reviewId, unsaved());

  const history = createHistory((id, kind, values) => put(id, kind as EntryKind, values));

  const keeper: EntryKeeper = {
    ...history,
    entries,
    loaded,
    trouble: computed(() => trouble.value),
    saving,
    value(id, field) {
      const line = lines.get(id);
      const wait = line?.waiting.get(field) ?? line?.going.get(field);
      return wait ? wait.value : shown(stored.get(id)?.fields[field]);
    },
    set(id, kind, values, { seen, typing = false } = {}) {
      const before = Object.fromEntries(
        Object.keys(values).map((field) => [field, keeper.value(id, field) ?? null]),
      );
      history.did({ id, kind, before, after: values, typing, at: writer().at });
      put(id, kind, values, seen);
    },
    settle(id, kind, field, value) {
      records.settle(reviewId, id, kind, field, value, writer()).then(
        (row) => {
          take(row);
          refresh();
        },
        (error: unknown) => {
          trouble.value = error;
        },
      );
    },
    retry() {
      for (const id of [...lines.keys()]) flush(id);
    },
  };

  const watch = () =>
    records.watchEntries(
      reviewId,
      {
        next: (rows) => {
          // Own writes come back once more: with ten thousand entries it counts to see that nothing is new.
          const news = rows.filter(take);
          if (news.length > 0) refresh();
          loaded.value = true;
        },
        error: (error) => {
          trouble.value = error;
        },
      },
      closing,
    );
  withRescue(records, reviewId, rescue, writer, watch, closing, unsaved);
  return keeper;
}
