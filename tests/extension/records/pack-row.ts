import type { PackRow } from '../../../extension/records/types.ts';

/** A pack as it is kept, with what a test wants different. */
export const packRow = (id: string, change: Partial<PackRow> = {}): PackRow => ({
  id,
  name: `${id}.yaml`,
  text: `pack ${id}`,
  title: id,
  version: '1',
  unit: '',
  amounts: { rules: 1, classes: 0, plans: 0, articles: 0 },
  on: true,
  addedAt: 1,
  deletedAt: null,
  ...change,
});
