import type { Migration } from './migration.ts';

/** Rule packs of the unit, and plans that were read from their texts: both are packs. */
export const packs: Migration = { version: 4, stores: { packs: 'id' } };
