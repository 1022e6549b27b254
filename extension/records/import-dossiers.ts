import { type Json, sameJson } from '../../analyzer/dossier/json.ts';
import { mergeDossier } from '../../analyzer/dossier/merge-dossier.ts';
import { rowOf } from './review-entry.ts';
import type { Store } from './store.ts';
import type { Dossier, ReviewRow, VersionRow } from './types.ts';

/** Entries are plain JSON: what a database and a file hold alike, in whatever order of keys. */
const asJson = (entry: Dossier['entries'][number]) => entry as unknown as Json;

/** What became of one review of a package. */
export interface Imported {
  /** The id here. */
  id: string;
  title: string;
  how: 'new' | 'merged' | 'unchanged';
}

/**
 * Puts reviews from a package beside or into those that are here. It is the same review where it has the same id,
 * or where one of its versions is byte for byte a version here: two assessors who opened the same file.
 */
export async function importDossiers(
  { reviews, versions, entries }: Store,
  dossiers: readonly Dossier[],
  at: number,
): Promise<Imported[]> {
  const imported: Imported[] = [];
  for (const dossier of dossiers) {
    const row = await rowFor(dossier);
    const id = row?.id ?? dossier.id;
    const here: Dossier = {
      id,
      versions: (await versions.ofReview(id)).map(({ reviewId: _review, ...version }) => version),
      entries: (await entries.ofReview(id)).map(({ reviewId: _review, ...entry }) => entry),
    };
    const merged = mergeDossier(here, { ...dossier, id });
    let changed = false;
    for (const version of merged.versions) {
      if (here.versions.some(({ sha256 }) => sha256 === version.sha256)) continue;
      changed = true;
      await versions.put({ ...version, reviewId: id } as VersionRow);
    }
    for (const entry of merged.entries) {
      const known = here.entries.find((one) => one.id === entry.id);
      if (known && sameJson(asJson(known), asJson(entry))) continue;
      changed = true;
      await entries.put({ ...entry, reviewId: id });
    }
    const last = merged.versions.at(-1) as VersionRow;
    const top = { ...rowOf(last, row, id, last.at), versions: merged.versions.length };
    if (row && row.deletedAt === null && !changed) {
      imported.push({ id, title: row.title, how: 'unchanged' });
      continue;
    }
    await reviews.put({ ...top, updatedAt: at, deletedAt: null });
    imported.push({ id, title: top.title, how: row ? 'merged' : 'new' });
  }
  return imported;

  async function rowFor(dossier: Dossier): Promise<ReviewRow | undefined> {
    const same = await reviews.get(dossier.id);
    if (same) return same;
    const texts = new Set(dossier.versions.map(({ sha256 }) => sha256));
    const all = await reviews.all();
    for (const row of all.filter(({ deletedAt }) => deletedAt === null)) {
      if (texts.has(row.sha256)) return row;
      for (const { sha256 } of await versions.ofReview(row.id)) if (texts.has(sha256)) return row;
    }
    return undefined;
  }
}
