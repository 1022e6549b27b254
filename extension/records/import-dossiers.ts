import { type Json, sameJson } from '../../analyzer/dossier/json.ts';
import { mergeDossier } from '../../analyzer/dossier/merge-dossier.ts';
import { withoutReview } from './dossiers.ts';
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
  store: Store,
  dossiers: readonly Dossier[],
  at: number,
): Promise<Imported[]> {
  const { reviews, versions, entries, originals } = store;
  const imported: Imported[] = [];
  const byText = await reviewsByText(store);
  for (const dossier of dossiers) {
    const row = await rowFor(dossier);
    const id = row?.id ?? dossier.id;
    const here = await dossierHere(store, id);
    const merged = mergeDossier(here, { ...dossier, id });
    let changed = false;
    for (const version of merged.versions) {
      if (!byText.has(version.sha256)) byText.set(version.sha256, id);
      if (here.versions.some(({ sha256 }) => sha256 === version.sha256)) continue;
      changed = true;
      await versions.put({ ...version, reviewId: id } as VersionRow);
    }
    const known = new Map(here.entries.map((entry) => [entry.id, entry]));
    for (const entry of merged.entries) {
      const before = known.get(entry.id);
      if (before && sameJson(asJson(before), asJson(entry))) continue;
      changed = true;
      await entries.put({ ...entry, reviewId: id });
    }
    for (const original of merged.originals ?? []) {
      if (here.originals?.some(({ sha256 }) => sha256 === original.sha256)) continue;
      changed = true;
      await originals.put({ ...original, reviewId: id });
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

  async function rowFor({ id, versions: texts }: Dossier): Promise<ReviewRow | undefined> {
    const same = await reviews.get(id);
    if (same) return same;
    const [other] = texts.flatMap(({ sha256 }) => byText.get(sha256) ?? []);
    return other === undefined ? undefined : reviews.get(other);
  }
}

/** Which live review holds a text, for all texts here: asked once for a whole backup of reviews. */
async function reviewsByText({ reviews, versions }: Store): Promise<Map<string, string>> {
  const live = new Set((await reviews.all()).flatMap(({ id, deletedAt }) => (deletedAt === null ? id : [])));
  const found = new Map<string, string>();
  for (const [id, sha256] of await versions.keys())
    if (live.has(id) && !found.has(sha256)) found.set(sha256, id);
  return found;
}

async function dossierHere({ versions, entries, originals }: Store, id: string): Promise<Dossier> {
  return {
    id,
    versions: (await versions.ofReview(id)).map(withoutReview),
    entries: (await entries.ofReview(id)).map(withoutReview),
    originals: (await originals.ofReview(id)).map(withoutReview),
  };
}
