import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { describe, expect, it } from 'vitest';
import { HengwenDatabase } from '../../../extension/records/database.ts';
import { migrations } from '../../../extension/records/migrations/index.ts';
import { entry } from './entry.ts';

describe('the database', () => {
  it('has every step of its history, in order, one file each', () => {
    expect(migrations.map(({ version }) => version)).toEqual(migrations.map((_step, index) => index + 1));
    const files = Object.keys(import.meta.glob('../../../extension/records/migrations/0*.ts'));
    expect(files.map((file) => Number(/(\d+)-[^/]+$/.exec(file)?.[1]))).toEqual(
      migrations.map(({ version }) => version),
    );
  });

  it.each(migrations)('keeps what version $version left behind', async ({ version }) => {
    const name = `from-${version}`;
    const old = new Dexie(name);
    for (const step of migrations.filter((one) => one.version <= version)) {
      old.version(step.version).stores(step.stores);
    }
    const { row, draft } = entry({ id: 'kept' });
    await old.table('reviews').put(row);
    await old.table('drafts').put(draft);
    old.close();

    const database = new HengwenDatabase(name);
    await database.open();
    expect(database.verno).toBe(migrations.length);
    expect(await database.reviews.get('kept')).toMatchObject({ id: 'kept', title: row.title });
    expect((await database.drafts.get('kept'))?.source.text).toBe(draft.source.text);
    database.close();
  });
});
