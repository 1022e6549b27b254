import { Dexie, type Table } from 'dexie';
import { migrations } from './migrations/index.ts';
import type { DecisionRow, DraftRow, NoteRow, ReviewRow } from './types.ts';

export type MarkKey = [reviewId: string, finding: string];

export class HengwenDatabase extends Dexie {
  declare reviews: Table<ReviewRow, string>;
  declare drafts: Table<DraftRow, string>;
  declare decisions: Table<DecisionRow, MarkKey>;
  declare notes: Table<NoteRow, MarkKey>;

  constructor(name = 'hengwen') {
    super(name);
    for (const { version, stores, upgrade } of migrations) {
      const step = this.version(version).stores(stores);
      if (upgrade) step.upgrade(upgrade);
    }
  }
}
