import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import { shown } from '../../analyzer/dossier/field.ts';
import type { Note } from '../../analyzer/model.ts';
import type { WordAnchor } from '../../analyzer/versions/index.ts';
import type { EntryRow, OpenReview } from '../records/types.ts';
import type { EntryKeeper } from './entries.ts';
import type { Office } from './review-draft.ts';

/** Where a note stands in the version on the desk. `looking`: it is being worked out. */
export type Placing =
  | { state: 'exact' | 'moved'; anchor: WordAnchor }
  | { state: 'confirm'; proposal: WordAnchor }
  | { state: 'orphan' }
  | { state: 'looking' };

/** A note on words that a reviewer selected. */
export interface WordNote {
  id: string;
  text: string;
  by: string;
  at: number;
  /** The words as the note was made on them, or as a person last confirmed them. */
  anchor: WordAnchor;
  /** The version they stand in. */
  version: string;
  placing: Placing;
}

export interface WordNotes {
  /** In the order of the text; those without a place last. */
  list: ReadonlySignal<readonly WordNote[]>;
  selected: ReadonlySignal<string | null>;
  select(id: string | null): void;
  /** Makes an empty note on a stretch of the draft, and selects it. */
  add(start: number, end: number): Promise<string | null>;
  write(note: WordNote, text: string, seen: string): void;
  /** Empty notes are gone. */
  remove(note: WordNote): void;
  /** A person says where the note belongs in the version on the desk; null: nowhere. */
  place(note: WordNote, anchor: WordAnchor | null): void;
  placeAt(note: WordNote, start: number, end: number): Promise<void>;
}

type Stored = Omit<WordNote, 'placing'> & { lost: boolean };

/** The notes on words of one review. Nothing is stored of where they moved: only a person moves a note for good. */
export function wordNotes(
  { row, draft }: OpenReview,
  keeper: EntryKeeper,
  { records, newId }: Office,
  closing: AbortSignal,
): WordNotes {
  const selected = signal<string | null>(null);
  const carried = signal<ReadonlyMap<string, Placing>>(new Map());
  const stored = computed(() =>
    [...keeper.entries.value.values()].flatMap((entry) => storedNote(entry, selected.value) ?? []),
  );
  const away = computed(() => stored.value.filter(({ version, lost }) => version !== draft.sha256 && !lost));

  const stop = effect(() => {
    const missing = away.value.filter((note) => !carried.peek().has(keyOf(note)));
    if (missing.length === 0) return;
    void import('./carry-notes.ts').then(async ({ carryNotes }) => {
      const found = await carryNotes(missing, draft, (sha256) => records.open(row.id, sha256));
      if (closing.aborted) return;
      carried.value = new Map([
        ...carried.peek(),
        ...missing.map((note) => [keyOf(note), found(note)] as const),
      ]);
    });
  });
  closing.addEventListener('abort', stop, { once: true });

  const placingOf = (note: Stored): Placing => {
    if (note.lost) return { state: 'orphan' };
    if (note.version === draft.sha256) return { state: 'exact', anchor: note.anchor };
    return carried.value.get(keyOf(note)) ?? { state: 'looking' };
  };
  const startOf = ({ placing }: WordNote) =>
    'anchor' in placing ? placing.anchor.start : Number.MAX_SAFE_INTEGER;

  const place = (id: string, anchor: WordAnchor, lost: boolean) =>
    keeper.set(id, 'note', { place: { version: draft.sha256, anchor: { ...anchor }, lost } });

  return {
    list: computed(() =>
      stored.value
        .map((note) => ({ ...note, placing: placingOf(note) }))
        .sort((a, b) => startOf(a) - startOf(b) || a.at - b.at),
    ),
    selected,
    select(id) {
      selected.value = id;
    },
    async add(start, end) {
      const { anchorIn } = await import('./carry-notes.ts');
      const anchor = anchorIn(draft, start, end);
      if (anchor.quote === '') return null;
      const id = `note:${newId()}`;
      selected.value = id;
      place(id, anchor, false);
      return id;
    },
    write: ({ id }, text, seen) => keeper.set(id, 'note', { text }, { typing: true, seen: { text: seen } }),
    remove({ id }) {
      selected.value = null;
      keeper.set(id, 'note', { text: '' });
    },
    place: (note, anchor) => place(note.id, anchor ?? note.anchor, anchor === null),
    async placeAt({ id }, start, end) {
      const { anchorIn } = await import('./carry-notes.ts');
      place(id, anchorIn(draft, start, end), false);
    },
  };
}

/** Notes on words as exports print them: they belong to no finding, so they say themselves where they stand. */
export function notesOnWords(notes: readonly WordNote[]): Note[] {
  return notes.flatMap(({ id, text, anchor, placing }) => {
    const { label, quote } = 'anchor' in placing ? placing.anchor : anchor;
    return text === '' ? [] : [{ finding: id, text: `${label} “${quote}” ${text}`.trim() }];
  });
}

const keyOf = ({ id, version, anchor }: Pick<Stored, 'id' | 'version' | 'anchor'>) =>
  `${id}\n${version}\n${anchor.start}`;

/** A note without words is shown only while it is being written. */
function storedNote({ id, kind, fields }: EntryRow, selected: string | null): Stored | null {
  if (kind !== 'note') return null;
  const place = shown(fields.place);
  const said = shown(fields.text);
  const text = typeof said === 'string' ? said : '';
  if (!isPlace(place) || (text === '' && id !== selected)) return null;
  const first = (fields.text ?? fields.place)!.said[0]!;
  return {
    id,
    text,
    by: first.by,
    at: first.at,
    anchor: place.anchor,
    version: place.version,
    lost: place.lost,
  };
}

interface StoredPlace {
  version: string;
  anchor: WordAnchor;
  lost: boolean;
}

/** Entries come from other people's files: what is no place is no note. */
function isPlace(value: unknown): value is StoredPlace {
  if (typeof value !== 'object' || value === null) return false;
  const { version, anchor, lost } = value as Record<string, unknown>;
  if (typeof version !== 'string' || typeof lost !== 'boolean') return false;
  if (typeof anchor !== 'object' || anchor === null) return false;
  const { start, end, quote, before, after, label } = anchor as Record<string, unknown>;
  return (
    Number.isInteger(start) &&
    Number.isInteger(end) &&
    [quote, before, after, label].every((words) => typeof words === 'string')
  );
}
