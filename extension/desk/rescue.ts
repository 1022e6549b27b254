import type { EntryKind } from '../../analyzer/dossier/entry.ts';
import { shown, type Writer } from '../../analyzer/dossier/field.ts';
import { type Json, sameJson } from '../../analyzer/dossier/json.ts';
import type { Records } from '../records/records.ts';

/** A value that had not reached the database. */
export interface Unsaved {
  reviewId: string;
  id: string;
  kind: EntryKind;
  field: string;
  value: Json;
  /** What the page had seen there, and what it had on its way: any of them may be what is stored now. */
  bases: (Json | null)[];
}

/** Holds what the database did not take, over the end of a page. Writes at once: a closing page waits for nothing. */
export interface Rescue {
  /** Takes the place of what was kept before for this review by this page; nothing: forgets it. */
  keep(reviewId: string, unsaved: readonly Unsaved[]): void;
  /** What any page has left for a review. */
  kept(reviewId: string): Unsaved[];
  forget(reviewId: string): void;
}

const PREFIX = 'hengwen-unsaved:';

/**
 * In the page's own storage, which is not the database and has room of its own. (Called `storage`, the parameter would
 * have WXT bring in a library of that name: 5 KB of the first load.)
 */
export function storageRescue(shelf: Storage, page: string): Rescue {
  const keysOf = (reviewId: string) =>
    Object.keys(shelf).filter((key) => key.startsWith(`${PREFIX}${reviewId}:`));
  return {
    keep(reviewId, unsaved) {
      const key = `${PREFIX}${reviewId}:${page}`;
      try {
        if (unsaved.length === 0) shelf.removeItem(key);
        else shelf.setItem(key, JSON.stringify(unsaved));
      } catch {
        // Full as well: the words stay on the page, and the page says that they are not saved.
      }
    },
    kept: (reviewId) =>
      keysOf(reviewId).flatMap((key) => {
        try {
          const list: unknown = JSON.parse(shelf.getItem(key) ?? '[]');
          return Array.isArray(list) ? (list as Unsaved[]) : [];
        } catch {
          return [];
        }
      }),
    forget(reviewId) {
      for (const key of keysOf(reviewId)) shelf.removeItem(key);
    },
  };
}

/** Writes what an earlier page left, then begins to watch; and leaves what is unsaved when this page closes. */
export function withRescue(
  records: Records,
  reviewId: string,
  rescue: Rescue | null,
  writer: () => Writer,
  watch: () => void,
  closing: AbortSignal,
  unsaved: () => Unsaved[],
): void {
  if (!rescue) {
    watch();
    return;
  }
  closing.addEventListener('abort', () => rescue.keep(reviewId, unsaved()), { once: true });
  const left = rescue.kept(reviewId);
  const write = async () => {
    const stored = new Map((await records.entriesIn(reviewId)).map((entry) => [entry.id, entry]));
    for (const { id, kind, field, value, bases } of left) {
      const now = shown(stored.get(id)?.fields[field]);
      const known = bases.find((one) => sameJson(one, now ?? null));
      const base = known === undefined ? bases[0] : now;
      await records.write(reviewId, id, kind, [{ field, value, base }], writer());
    }
    if (left.length > 0) rescue.forget(reviewId);
  };
  // A database that refuses them now may take them next time.
  write().then(watch, watch);
}
