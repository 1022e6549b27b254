import type { Store } from './store.ts';
import type { Dossier, ReviewRow } from './types.ts';

/** What reviews are as packages hold them: one, or all that are not deleted; with the files that are kept of them or without. */
export function dossiersIn({ reviews, versions, entries, originals }: Store) {
  return async (id?: string, withOriginals = false): Promise<Dossier[]> => {
    const rows = id === undefined ? liveRows(await reviews.all()) : [await reviews.get(id)];
    return Promise.all(
      rows
        .flatMap((row) => (row ? [row] : []))
        .map(async (row) => {
          const files = withOriginals ? await originals.ofReview(row.id) : [];
          return {
            id: row.id,
            versions: (await versions.ofReview(row.id)).sort((a, b) => a.at - b.at).map(withoutReview),
            entries: (await entries.ofReview(row.id)).map(withoutReview),
            ...(files.length > 0 && { originals: files.map(withoutReview) }),
          };
        }),
    );
  };
}

/** A row as it is in any review. */
export function withoutReview<Row extends { reviewId: string }>({ reviewId: _review, ...row }: Row) {
  return row;
}

/** Newest first, without the deleted. */
export function liveRows(rows: readonly ReviewRow[]): ReviewRow[] {
  return rows.filter((row) => row.deletedAt === null).sort((a, b) => b.updatedAt - a.updatedAt);
}
