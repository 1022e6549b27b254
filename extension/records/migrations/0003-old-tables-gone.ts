import type { Migration } from './migration.ts';

/** What version 2 copied is taken out of its old place. */
export const oldTablesGone: Migration = {
  version: 3,
  stores: { drafts: null, decisions: null, notes: null },
};
