import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { shown } from '../../../analyzer/dossier/field.ts';
import { HengwenDatabase } from '../../../extension/records/database.ts';
import { dexieStore } from '../../../extension/records/dexie-store.ts';
import { memoryStore } from '../../../extension/records/memory-store.ts';
import { type ListedReview, type Records, recordsIn } from '../../../extension/records/records.ts';
import type { EntryRow } from '../../../extension/records/types.ts';
import { reviewFixture } from '../../fixtures/review.ts';
import { entry } from './entry.ts';
import { nextValue } from './next-value.ts';
import { packRow } from './pack-row.ts';

let fresh = 0;
const keepers: [string, () => Records][] = [
  ['IndexedDB', () => recordsIn(dexieStore(new HengwenDatabase(`test-${fresh++}`)))],
  ['memory', () => recordsIn(memoryStore())],
];
const me = { site: 'here', by: '王', at: 1 };

describe.each(keepers)('records in %s', (_name, make) => {
  let records: Records;
  beforeEach(() => {
    records = make();
  });
  const write = (review: string, id: string, value: string, base?: string) =>
    records.write(review, id, 'note', [{ field: 'text', value, base }], me);

  it('open what was saved', async () => {
    await records.save(entry({ id: 'a' }));
    const opened = await records.open('a');
    expect(opened?.draft.review).toEqual(reviewFixture);
    expect(opened?.row.title).toBe(reviewFixture.draft.title);
    expect(await records.open('other')).toBeUndefined();
  });

  it.each([
    ['the same page', 'host\ntitle', 'other digest', 'page'],
    ['the same bytes', null, 'digest of file', 'file'],
    ['the page rather than other bytes', 'host\ntitle', 'digest of file', 'page'],
  ])('find %s', async (_case, identity, sha256, id) => {
    await records.save(entry({ id: 'file', sha256: 'digest of file', updatedAt: 9 }));
    await records.save(entry({ id: 'page', identity: 'host\ntitle', updatedAt: 1 }));
    expect((await records.find(identity, sha256))?.id).toBe(id);
  });

  it('find nothing for another page or a deleted review', async () => {
    await records.save(entry({ id: 'a', identity: 'host\ntitle', sha256: 'digest' }));
    expect(await records.find('host\nother', 'other')).toBeUndefined();
    await records.remove('a', 5);
    expect(await records.find('host\ntitle', 'digest')).toBeUndefined();
  });

  it('agree on a setting that two pages make at once', async () => {
    const [one, other] = await Promise.all([
      records.firstSetting('site', 'one'),
      records.firstSetting('site', 'other'),
    ]);
    expect(other).toBe(one);
    expect(await records.setting('site')).toBe(one);
  });

  it('list the newest first and follow changes', async () => {
    await records.save(entry({ id: 'old', updatedAt: 1 }));
    await records.save(entry({ id: 'new', updatedAt: 2 }));
    const list = (want: string[]) =>
      nextValue<ListedReview[]>(
        (listener, signal) => records.watchList(listener, signal),
        (rows) => rows.map(({ row }) => row.id).join() === want.join(),
      );
    await list(['new', 'old']);
    await records.remove('new', 3);
    await list(['old']);
    await records.restore('new');
    await list(['new', 'old']);
  });

  it('erase deleted reviews for good only after the undo period, with all that belongs to them', async () => {
    await records.save(entry({ id: 'a' }));
    await write('a', 'note:f@here', 'n');
    await records.setSetting('working:a', { text: '写到一半' });
    await records.remove('a', 100);
    await records.purge(100);
    await records.restore('a');
    expect(await records.open('a')).toBeDefined();
    expect(await records.setting('working:a')).toBeDefined();
    await records.remove('a', 100);
    await records.purge(101);
    await records.restore('a');
    expect(await records.open('a')).toBeUndefined();
    expect(await records.entriesIn('a')).toEqual([]);
    expect(await records.versionsOf('a')).toEqual([]);
    expect(await records.setting('working:a')).toBeUndefined();
  });

  it('give what was said to those who watch the review', async () => {
    await write('a', 'note:f@here', '一');
    await write('a', 'note:f@here', '一二', '一');
    await write('b', 'note:f@here', '他');
    const rows = await nextValue<EntryRow[]>(
      (listener, signal) => records.watchEntries('a', listener, signal),
      (found) => found.length === 1,
    );
    expect(rows[0]?.fields.text?.said.map(({ value }) => value)).toEqual(['一二']);
  });

  it('keep what another tab wrote unseen beside what is written over it, until a person settles it', async () => {
    await write('a', 'note:f@here', '起');
    await write('a', 'note:f@here', '起草', '起');
    const both = await write('a', 'note:f@here', '起因', '起');
    expect(both.fields.text?.said.map(({ value }) => value)).toEqual(['起因', '起草']);
    const settled = await records.settle('a', 'note:f@here', 'note', 'text', '起草', me);
    expect(settled.fields.text?.said.map(({ value }) => value)).toEqual(['起草']);
  });

  it('keep the version before as soon as something was said, or when asked to', async () => {
    await records.save(entry({ id: 'a', sha256: 'one' }));
    await records.save(entry({ id: 'a', sha256: 'two' }));
    expect((await records.versionsOf('a')).map(({ sha256 }) => sha256)).toEqual(['two']);
    await records.save(entry({ id: 'a', sha256: 'three' }), 'next');
    await write('a', 'note:1', '意见');
    expect((await records.save(entry({ id: 'a', sha256: 'four' }))).versions).toBe(3);
    expect((await records.open('a'))?.draft.sha256).toBe('four');
    expect((await records.open('a', 'two'))?.draft.sha256).toBe('two');
  });

  it('leave the last version on top where an earlier one was reviewed again', async () => {
    await records.save(entry({ id: 'a', sha256: 'one' }));
    await records.save(entry({ id: 'a', sha256: 'two' }), 'next');
    expect((await records.save(entry({ id: 'a', sha256: 'one' }), 'again')).sha256).toBe('two');
    expect((await records.open('a'))?.draft.sha256).toBe('two');
    expect(await records.versionsOf('a')).toHaveLength(2);
  });

  it('take a package in once: the second time nothing changes', async () => {
    await records.save(entry({ id: 'a' }));
    await write('a', 'note:1', '意见');
    const dossiers = await records.dossiers();
    const other = make();
    expect((await other.merge(dossiers, 7)).map(({ how }) => how)).toEqual(['new']);
    expect(await other.dossiers()).toEqual(dossiers);
    expect((await other.merge(dossiers, 8)).map(({ how }) => how)).toEqual(['unchanged']);
    expect((await other.open('a'))?.row.updatedAt).toBe(7);
  });

  it('take the package of somebody who opened the same file into the review that is here', async () => {
    await records.save(entry({ id: 'a', sha256: 'same' }));
    await write('a', 'note:1', '我的');
    const other = make();
    await other.save(entry({ id: 'b', sha256: 'same' }));
    await other.write('b', 'note:2', 'note', [{ field: 'text', value: '他的', base: undefined }], {
      ...me,
      site: 'there',
    });
    const result = await records.merge(await other.dossiers(), 9);
    expect(result).toMatchObject([{ id: 'a', how: 'merged' }]);
    const texts = (await records.entriesIn('a')).map(({ fields }) => shown(fields.text));
    expect(texts.sort()).toEqual(['他的', '我的']);
    expect((await records.merge(await other.dossiers(), 10))[0]?.how).toBe('unchanged');
  });

  it('take no package into a review that was deleted: it comes as one of its own', async () => {
    await records.save(entry({ id: 'a', sha256: 'same' }));
    const other = make();
    await other.save(entry({ id: 'b', sha256: 'same' }));
    await records.remove('a', 5);
    expect(await records.merge(await other.dossiers(), 9)).toMatchObject([{ id: 'b', how: 'new' }]);
    expect((await records.find(null, 'same'))?.id).toBe('b');
  });

  it('keep the file that came with a package, give it on where that is wished, and erase it with its review', async () => {
    await records.save(entry({ id: 'a', sha256: 'digest' }));
    const file = { sha256: 'digest', name: '办法.docx', bytes: new Uint8Array([1, 2]) };
    const [plain] = await records.dossiers();
    const attached = { ...plain!, originals: [file] };
    expect((await records.merge([attached], 7))[0]?.how).toBe('merged');
    expect((await records.merge([attached], 8))[0]?.how).toBe('unchanged');
    expect((await records.merge([plain!], 9))[0]?.how).toBe('unchanged');
    expect(await records.original('a', 'digest')).toMatchObject(file);
    expect(await records.dossiers('a')).toEqual([plain]);
    expect(await records.dossiers('a', true)).toEqual([attached]);
    await records.remove('a', 1);
    await records.purge(2);
    expect(await records.original('a', 'digest')).toBeUndefined();
  });

  it('hold nothing when all is erased', async () => {
    const file = { sha256: 'digest', name: '办法.docx', bytes: new Uint8Array([1, 2]) };
    await records.save(entry({ id: 'a', sha256: 'digest' }));
    await write('a', 'note:1', '意见');
    const [plain] = await records.dossiers();
    await records.merge([{ ...plain!, originals: [file] }], 7);
    await records.setSetting('settings', { omissions: 3 });
    await records.packs.save(packRow('library'));
    expect(await records.amounts()).toEqual({ reviews: 1, marks: 1, originals: 1 });
    await records.eraseAll();
    expect(await records.amounts()).toEqual({ reviews: 0, marks: 0, originals: 0 });
    expect(await records.versionsOf('a')).toEqual([]);
    expect(await records.setting('settings')).toBeUndefined();
    expect(await records.packs.all()).toEqual([]);
  });

  it('write nothing of a package of which one review fails', async () => {
    await records.save(entry({ id: 'a' }));
    const [good] = await records.dossiers();
    const broken = {
      id: 'b',
      versions: [{ ...good!.versions[0]!, sha256: 'x', review: null as never }],
      entries: [],
    };
    const other = make();
    await expect(other.merge([broken], 1)).rejects.toThrow();
    expect(await other.dossiers()).toEqual([]);
  });

  it('stop calling back when the watcher leaves', async () => {
    const life = new AbortController();
    const seen: number[] = [];
    const error = (reason: unknown) => {
      throw reason;
    };
    records.watchList({ next: (rows) => seen.push(rows.length), error }, life.signal);
    await records.save(entry({ id: 'a' }));
    const until = (count: number) =>
      nextValue<ListedReview[]>(
        (listener, signal) => records.watchList(listener, signal),
        (rows) => rows.length === count,
      );
    await until(1);
    life.abort();
    const before = seen.length;
    await records.save(entry({ id: 'b' }));
    await until(2);
    expect(seen).toHaveLength(before);
  });
});
