import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import type { Note } from '../../analyzer/model.ts';
import type { WordAnchor } from '../../analyzer/versions/index.ts';
import type { OpenReview } from '../records/types.ts';
import type { EntryKeeper } from './entries.ts';
import { perEntry, sameList } from './per-entry.ts';
import type { Office } from './review-draft.ts';
import { type StoredNote, storedNote } from './stored-note.ts';

/** Where a note stands in the version on the desk. `looking`: it is being worked out. */
export type Placing =
  | { state: 'exact' | 'moved'; anchor: WordAnchor }
  | { state: 'confirm'; proposal: WordAnchor }
  | { state: 'orphan' }
  | { state: 'looking' };

/** A note on words that a reviewer selected. */
export type WordNote = Omit<StoredNote, 'lost'> & { placing: Placing };

/** Words that a note was made on, as offsets into the draft. */
export interface NoteSpot {
  start: number;
  end: number;
  note: string;
}

export interface WordNotes {
  /** In the order of the text; those without a place last. */
  list: ReadonlySignal<readonly WordNote[]>;
  /** Where they stand in the text; the same list while none of them moves. */
  spots: ReadonlySignal<readonly NoteSpot[]>;
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

/** The notes on words of one review. Nothing is stored of where they moved: only a person moves a note for good. */
export function wordNotes(
  { row, draft }: OpenReview,
  keeper: EntryKeeper,
  { records, newId }: Office,
  closing: AbortSignal,
): WordNotes {
  const selected = signal<string | null>(null);
  const carried = signal<ReadonlyMap<string, Placing>>(new Map());
  const all = perEntry(keeper, storedNote);
  // A note without words is shown only while it is being written.
  const isShown = ({ id, text }: StoredNote) => text !== '' || id === selected.value;
  const stored = computed(() =>
    all.value.some(({ text }) => text === '') ? all.value.filter(isShown) : all.value,
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

  const placingOf = (note: StoredNote): Placing => {
    if (note.lost) return { state: 'orphan' };
    if (note.version === draft.sha256) return { state: 'exact', anchor: note.anchor };
    return carried.value.get(keyOf(note)) ?? { state: 'looking' };
  };
  const startOf = ({ placing }: WordNote) =>
    'anchor' in placing ? placing.anchor.start : Number.MAX_SAFE_INTEGER;

  const placed = new WeakMap<StoredNote, WordNote>();
  const noteOf = (note: StoredNote): WordNote => {
    const placing = placingOf(note);
    const before = placed.get(note);
    if (before && samePlacing(before.placing, placing)) return before;
    const now = { ...note, placing };
    placed.set(note, now);
    return now;
  };
  const list = computed(() =>
    stored.value.map(noteOf).sort((a, b) => startOf(a) - startOf(b) || a.at - b.at),
  );
  /** The words that a note stands on, while it stands there: the text is not marked anew with each letter of a note. */
  const spotOf = (id: string, { start, end }: WordAnchor): NoteSpot => {
    const known = spots.get(id);
    if (known?.start === start && known.end === end) return known;
    const spot = { start, end, note: id };
    spots.set(id, spot);
    return spot;
  };
  const spots = new Map<string, NoteSpot>();
  let marked: readonly NoteSpot[] = [];

  const place = (id: string, anchor: WordAnchor, lost: boolean) =>
    keeper.set(id, 'note', { place: { version: draft.sha256, anchor: { ...anchor }, lost } });

  return {
    list,
    spots: computed(() => {
      const now: NoteSpot[] = [];
      for (const { id, placing } of list.value) if ('anchor' in placing) now.push(spotOf(id, placing.anchor));
      marked = sameList(now, marked) ? marked : now;
      return marked;
    }),
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

const keyOf = ({ id, version, anchor }: Pick<StoredNote, 'id' | 'version' | 'anchor'>) =>
  `${id}\n${version}\n${anchor.start}`;

function samePlacing(a: Placing, b: Placing): boolean {
  if (a.state !== b.state) return false;
  if ('anchor' in a && 'anchor' in b) return a.anchor === b.anchor;
  if ('proposal' in a && 'proposal' in b) return a.proposal === b.proposal;
  return true;
}
