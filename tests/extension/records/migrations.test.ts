import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { describe, expect, it } from 'vitest';
import { shown } from '../../../analyzer/dossier/field.ts';
import { HengwenDatabase } from '../../../extension/records/database.ts';
import { dexieStore } from '../../../extension/records/dexie-store.ts';
import { migrations } from '../../../extension/records/migrations/index.ts';
import { openRecords } from '../../../extension/records/open-records.ts';
import { recordsIn } from '../../../extension/records/records.ts';
import { entry } from './entry.ts';
import { examples } from './examples.ts';

/** A database as the given version of the program left it. */
async function databaseOf(version: number, name: string): Promise<void> {
  const old = new Dexie(name);
  for (const step of migrations.filter((one) => one.version <= version))
    old.version(step.version).stores(step.stores);
  for (const [table, rows] of Object.entries(examples[version]!)) await old.table(table).bulkPut(rows);
  old.close();
}

describe('the database', () => {
  it('has every step of its history, in order, one file and one example each', () => {
    expect(migrations.map(({ version }) => version)).toEqual(migrations.map((_step, index) => index + 1));
    const files = Object.keys(import.meta.glob('../../../extension/records/migrations/0*.ts'));
    expect(files.map((file) => Number(/(\d+)-[^/]+$/.exec(file)?.[1]))).toEqual(
      migrations.map(({ version }) => version),
    );
    expect(Object.keys(examples).map(Number)).toEqual(migrations.map(({ version }) => version));
  });

  it.each(migrations)('keeps everything that version $version left behind', async ({ version }) => {
    const name = `from-${version}`;
    await databaseOf(version, name);
    const database = new HengwenDatabase(name);
    await database.open();
    expect(database.verno).toBe(migrations.length);
    const records = recordsIn(dexieStore(database));
    const opened = await records.open('kept');
    expect(opened?.row).toMatchObject({ id: 'kept', title: '岚山市公共服务办法', versions: 1 });
    expect(opened?.draft.source.text).toContain('仅限男性');
    const entries = new Map((await records.entriesIn('kept')).map((entry) => [entry.kind, entry]));
    expect(shown(entries.get('decision')?.fields.value)).toBe('dismissed');
    expect(shown(entries.get('decision')?.fields.reason)).toBe('属于国家规定的特殊岗位');
    expect(entries.get('decision')?.fields.value?.said[0]?.at).toBe(2);
    const note = entries.get('note');
    expect(shown(note?.fields.text)).toBe('建议删去。');
    // What was written before installations had names is this one's own: it can still be edited.
    const site = await records.setting<string>('site');
    expect(note?.id).toBe(`note:only-men.1@${site}`);
    expect(note?.fields.text?.said[0]?.site).toBe(site);
    const packs = await records.packs.inUse();
    expect(packs.map(({ path }) => path)).toEqual(version < 4 ? [] : ['office']);
    const original = await records.original('kept', 'digest');
    expect(original?.name).toBe(version < 5 ? undefined : '办法.txt');
    const tables = ['entries', 'originals', 'packs', 'reviews', 'settings', 'versions'];
    expect([...database.backendDB().objectStoreNames]).toEqual(tables);
    database.close();
  });

  it('whose move to this layout fails half-way is left as it was, and is moved by the next try', async () => {
    await databaseOf(1, 'half');
    const database = new HengwenDatabase('half');
    // The notes of version 1 cannot be copied, after reviews and decisions have been.
    const { put } = IDBObjectStore.prototype;
    let copied = 0;
    IDBObjectStore.prototype.put = function (this: IDBObjectStore, row: unknown, key?: IDBValidKey) {
      if (this.name === 'entries' && copied++ > 0) throw new DOMException('no room', 'QuotaExceededError');
      return Reflect.apply(put, this, key === undefined ? [row] : [row, key]);
    };
    const refused = await openRecords(0, database);
    IDBObjectStore.prototype.put = put;
    expect(refused.records.refusal).toBe('old-layout');
    expect(copied).toBeGreaterThan(1);
    const asLeft = new Dexie('half');
    await asLeft.open();
    expect(asLeft.verno).toBe(1);
    for (const [table, rows] of Object.entries(examples[1]!))
      expect(await asLeft.table(table).toArray()).toEqual(rows);
    asLeft.close();
    const { records } = await openRecords(0, new HengwenDatabase('half'));
    expect(records.refusal).toBeNull();
    expect((await records.entriesIn('kept')).map(({ kind }) => kind).sort()).toEqual(['decision', 'note']);
  });

  it('that was opened by a newer program is refused, and left as it is', async () => {
    await databaseOf(migrations.length, 'newer');
    const newer = new Dexie('newer');
    newer.version(migrations.length + 1).stores({ reviews: 'id', more: 'id' });
    await newer.open();
    newer.close();
    const { records } = await openRecords(0, new HengwenDatabase('newer'));
    expect(records.refusal).toBe('newer');
    await records.save(entry({ id: 'lost' }));
    await newer.open();
    expect(await newer.table('reviews').toCollection().primaryKeys()).toEqual(['kept']);
    newer.close();
  });
});
