import type { Transaction } from 'dexie';
import type { Migration } from './migration.ts';

/** What version 1 kept. Rows are taken as they are found: a database may be older than any of its types. */
interface OldReview {
  id: string;
  sha256: string;
  origin: unknown;
  createdAt: number;
}
interface OldMark {
  reviewId: string;
  finding: string;
  anchor: unknown;
  updatedAt: number;
  value?: unknown;
  reason?: unknown;
  text?: unknown;
}

/**
 * A review may have several versions of its draft; decisions and notes become entries that can be merged with those
 * of other people. The tables of version 1 stay until the next step.
 */
export const versionsAndEntries: Migration = {
  version: 2,
  stores: {
    versions: '[reviewId+sha256], reviewId',
    entries: '[reviewId+id], reviewId, kind',
    settings: 'key',
  },
  async upgrade(transaction) {
    // From now on this installation has a name, and what was written before is its own.
    const site = crypto.randomUUID();
    await transaction.table('settings').put({ key: 'site', value: site });
    const reviews: OldReview[] = await transaction.table('reviews').toArray();
    for (const { id, sha256, origin, createdAt } of reviews) {
      const draft = await transaction.table('drafts').get(id);
      if (!draft) continue;
      await transaction.table('versions').put({ ...draft, sha256, origin, at: createdAt, name: '' });
      await transaction.table('reviews').update(id, { versions: 1 });
    }
    await copy(transaction, site, 'decisions', ({ finding, value, reason, anchor }) => ({
      id: `decision:${finding}`,
      kind: 'decision',
      values: { value, reason, anchor, finding },
    }));
    await copy(transaction, site, 'notes', ({ finding, text, anchor }) => ({
      id: `note:${finding}@${site}`,
      kind: 'note',
      values: { text, anchor, finding },
    }));
  },
};

async function copy(
  transaction: Transaction,
  site: string,
  table: string,
  entryOf: (mark: OldMark) => { id: string; kind: string; values: Record<string, unknown> },
): Promise<void> {
  const marks: OldMark[] = await transaction.table(table).toArray();
  for (const mark of marks) {
    const { id, kind, values } = entryOf(mark);
    const fields = Object.fromEntries(
      Object.entries(values).map(([name, value]) => [
        name,
        { said: [{ value, at: mark.updatedAt, by: '', site, n: 1 }], seen: { [site]: 1 } },
      ]),
    );
    await transaction.table('entries').put({ reviewId: mark.reviewId, id, kind, fields });
  }
}
