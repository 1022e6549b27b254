import { Dexie, type Table } from 'dexie';
import { migrations } from './migrations/index.ts';
import type { PairKey } from './store.ts';
import type { EntryRow, OriginalRow, PackRow, ReviewRow, SettingRow, VersionRow } from './types.ts';

export class HengwenDatabase extends Dexie {
  declare reviews: Table<ReviewRow, string>;
  declare versions: Table<VersionRow, PairKey>;
  declare entries: Table<EntryRow, PairKey>;
  declare originals: Table<OriginalRow, PairKey>;
  declare settings: Table<SettingRow, string>;
  declare packs: Table<PackRow, string>;

  constructor(name = 'hengwen') {
    super(name);
    for (const { version, stores, upgrade } of migrations) {
      const step = this.version(version).stores(stores);
      if (upgrade) step.upgrade(upgrade);
    }
  }
}
