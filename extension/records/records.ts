import { type EntryKind, keepsPast } from '../../analyzer/dossier/entry.ts';
import { type Field, settleField, type Writer, writeField } from '../../analyzer/dossier/field.ts';
import type { Json } from '../../analyzer/dossier/json.ts';
import type { Original } from '../../analyzer/dossier/package-file.ts';
import { groupBy } from '../../analyzer/group-by.ts';
import { dossiersIn, liveRows } from './dossiers.ts';
import { type Imported, importDossiers } from './import-dossiers.ts';
import { packsIn } from './packs.ts';
import { countLevels } from './review-entry.ts';
import type { Listener, Store } from './store.ts';
import type { Dossier, EntryRow, OpenReview, ReviewRow, VersionHead } from './types.ts';

/** A value for one field of an entry. `base` is what the writer saw there before, undefined for nothing. */
export interface Change {
  field: string;
  value: Json;
  base: Json | undefined;
}

/** A review in the list, with what was said of its identity and its progress. */
export interface ListedReview {
  row: ReviewRow;
  entries: EntryRow[];
}

export interface Amounts {
  reviews: number;
  /** Everything that was said about them. */
  marks: number;
  /** Files that came with packages. */
  originals: number;
}

/** The kinds of entries that the list of reviews shows something of. */
const LISTED: readonly EntryKind[] = ['identity', 'state', 'step'];

export type Records = ReturnType<typeof recordsIn>;

/** Reviews with their versions, and what was said about them. */
export function recordsIn(store: Store) {
  const { reviews, versions, entries, originals, settings, packs } = store;

  const open = async (id: string, sha256?: string): Promise<OpenReview | undefined> => {
    const row = await reviews.get(id);
    const draft = row && (await versions.get([id, sha256 ?? row.sha256]));
    return row && draft ? { row, draft } : undefined;
  };
  const removeVersion = async (id: string, sha256: string) => {
    await versions.remove([id, sha256]);
    await originals.remove([id, sha256]);
  };
  const erase = async (id: string) => {
    await reviews.remove(id);
    for (const { sha256 } of await versions.ofReview(id)) await removeVersion(id, sha256);
    for (const entry of await entries.ofReview(id)) await entries.remove([id, entry.id]);
    await settings.remove(`working:${id}`);
  };
  const setDeleted = (id: string, deletedAt: number | null) =>
    store.together(async () => {
      const row = await reviews.get(id);
      if (row) await reviews.put({ ...row, deletedAt });
    });
  const change = (
    reviewId: string,
    id: string,
    kind: EntryKind,
    edit: (fields: EntryRow['fields']) => void,
  ) =>
    store.together(async () => {
      const known = await entries.get([reviewId, id]);
      const row: EntryRow = { reviewId, id, kind, fields: { ...known?.fields } };
      edit(row.fields);
      await entries.put(row);
      return row;
    });

  return {
    /** false: everything is lost when the page closes. */
    persistent: store.refusal === null,
    refusal: store.refusal,
    /** The live review of the same page, or of the same bytes in any of its versions. */
    async find(identity: string | null, sha256: string): Promise<ReviewRow | undefined> {
      return sameDraft(await reviews.all(), identity, sha256);
    },
    /**
     * Keeps a version and puts it on top. The version before is kept beside it as soon as anything was said about
     * the review, or where this is the `next` version; a page that merely changed its date would otherwise fill the
     * disk. `again`: a version that is there already, perhaps an earlier one, was reviewed anew. `replaces`: the version
     * of which this one is the same writing gone on.
     */
    save: (
      { row, draft }: OpenReview,
      how: 'top' | 'next' | 'again' = 'top',
      replaces?: string,
    ): Promise<ReviewRow> =>
      store.together(async () => {
        const before = await versions.ofReview(row.id);
        const said = await entries.ofReview(row.id);
        const known = before.find(({ sha256 }) => sha256 === draft.sha256);
        await versions.put(known ? { ...draft, at: known.at, name: known.name || draft.name } : draft);
        if (how === 'top' && said.length === 0 && !known)
          for (const one of before) await removeVersion(row.id, one.sha256);
        if (replaces && replaces !== draft.sha256) await removeVersion(row.id, replaces);
        const top = how === 'again' ? await reviews.get(row.id) : undefined;
        if (top && top.sha256 !== draft.sha256) return top;
        const kept = { ...row, versions: (await versions.ofReview(row.id)).length };
        await reviews.put(kept);
        return kept;
      }),
    packs: packsIn(store),
    open,
    /** The versions of a review, the oldest first. */
    async versionsOf(id: string): Promise<VersionHead[]> {
      const rows = await versions.ofReview(id);
      return rows
        .sort((a, b) => a.at - b.at)
        .map(({ sha256, at, name, review }) => ({ sha256, at, name, counts: countLevels(review) }));
    },
    nameVersion: (id: string, sha256: string, name: string): Promise<void> =>
      store.together(async () => {
        const version = await versions.get([id, sha256]);
        if (version) await versions.put({ ...version, name });
      }),
    /** Marks a review as deleted; `restore` takes that back until `purge`. */
    remove: (id: string, at: number) => setDeleted(id, at),
    restore: (id: string) => setDeleted(id, null),
    /** Erases reviews deleted before `before`, with all that belongs to them, and packs removed before. */
    purge: (before: number): Promise<void> =>
      store.together(async () => {
        for (const { id, deletedAt } of await reviews.all())
          if (deletedAt !== null && deletedAt < before) await erase(id);
        for (const { id, deletedAt } of await packs.all())
          if (deletedAt !== null && deletedAt < before) await packs.remove(id);
      }),
    /** Takes everything away, at once for all open pages: a database that one of them holds could not be deleted. */
    eraseAll: (): Promise<void> =>
      store.together(async () => {
        for (const shelf of [reviews, versions, entries, originals, settings, packs]) await shelf.clear();
      }),
    /** How much is kept, what is deleted but can be restored among it. */
    amounts: async (): Promise<Amounts> => ({
      reviews: await reviews.count(),
      marks: await entries.count(),
      originals: await originals.count(),
    }),
    /** Writes fields of one entry; what somebody else wrote there unseen stays beside them. */
    write: (reviewId: string, id: string, kind: EntryKind, changes: readonly Change[], writer: Writer) =>
      change(reviewId, id, kind, (fields) => {
        for (const { field, value, base } of changes)
          fields[field] = writeField(fields[field], value, base, writer, keepsPast(kind, field));
      }),
    /** Ends a conflict: the value takes the place of all that stood beside each other. */
    settle: (reviewId: string, id: string, kind: EntryKind, field: string, value: Json, writer: Writer) =>
      change(reviewId, id, kind, (fields) => {
        fields[field] = settleField(
          fields[field] as Field | undefined,
          value,
          writer,
          keepsPast(kind, field),
        );
      }),
    /** Everything that was said about a review, as it is now. */
    entriesIn: (reviewId: string) => entries.ofReview(reviewId),
    watchEntries: store.watchEntries,
    /** Calls back now and after every change, from any tab, newest review first. */
    watchList: (listener: Listener<ListedReview[]>, signal: AbortSignal) =>
      store.watch(
        async () => {
          const [rows, said] = await Promise.all([reviews.all(), store.entriesOf(LISTED)]);
          const byReview = groupBy(said, ({ reviewId }) => reviewId);
          return liveRows(rows).map((row) => ({ row, entries: byReview.get(row.id) ?? [] }));
        },
        listener,
        signal,
      ),
    async setting<T>(key: string): Promise<T | undefined> {
      return (await settings.get(key))?.value as T | undefined;
    },
    setSetting: (key: string, value: unknown) => settings.put({ key, value }),
    /** What stands there already, or else this value, which stands there then: the same for all pages that ask at once. */
    firstSetting: <T>(key: string, value: T): Promise<T> =>
      store.together(async () => {
        const known = (await settings.get(key))?.value as T | undefined;
        if (known !== undefined) return known;
        await settings.put({ key, value });
        return value;
      }),
    removeSetting: (key: string) => settings.remove(key),
    /** Makes a setting of what it was, whoever else writes meanwhile. */
    changeSetting: <T>(key: string, edit: (before: unknown) => T): Promise<T> =>
      store.together(async () => {
        const value = edit((await settings.get(key))?.value);
        await settings.put({ key, value });
        return value;
      }),
    /** Calls back now and after every change, from any tab. */
    watchSetting: (key: string, listener: Listener<unknown>, signal: AbortSignal) =>
      store.watch(async () => (await settings.get(key))?.value, listener, signal),
    /** The file of a version, where it came with a package. */
    original: (id: string, sha256: string): Promise<Original | undefined> => originals.get([id, sha256]),
    dossiers: dossiersIn(store),
    /** Merges reviews from a package into those that are here. Nothing is written where any of it fails. */
    merge: (dossiers: readonly Dossier[], at: number): Promise<Imported[]> =>
      store.together(() => importDossiers(store, dossiers, at)),
  };
}

/** The most recent live review with this identity, else with these bytes. */
function sameDraft(
  rows: readonly ReviewRow[],
  identity: string | null,
  sha256: string,
): ReviewRow | undefined {
  const live = liveRows(rows);
  return (
    live.find((row) => identity !== null && row.identity === identity) ??
    live.find((row) => row.sha256 === sha256)
  );
}
