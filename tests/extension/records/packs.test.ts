import { expect, it } from 'vitest';
import { memoryStore } from '../../../extension/records/memory-store.ts';
import { recordsIn } from '../../../extension/records/records.ts';
import { packRow } from './pack-row.ts';

it('reviews are made with the packs that are switched on', async () => {
  const { packs } = recordsIn(memoryStore());
  await packs.save(packRow('a'));
  await packs.save(packRow('b', { addedAt: 2 }));
  await packs.turn('a', false);
  expect(await packs.inUse()).toEqual([{ path: 'b', text: 'pack b' }]);
  expect((await packs.all()).map(({ id, on }) => [id, on])).toEqual([
    ['a', false],
    ['b', true],
  ]);
});

it('a newer state of a pack takes its place, and is no more in use than it was', async () => {
  const { packs } = recordsIn(memoryStore());
  await packs.save(packRow('a'));
  await packs.turn('a', false);
  await packs.save(packRow('a', { text: 'newer', addedAt: 9 }));
  expect(await packs.all()).toMatchObject([{ text: 'newer', on: false, addedAt: 1 }]);
});

it('a removed pack can be brought back until it is purged', async () => {
  const records = recordsIn(memoryStore());
  await records.packs.save(packRow('a'));
  await records.packs.remove('a', 100);
  expect(await records.packs.all()).toEqual([]);
  expect(await records.packs.inUse()).toEqual([]);
  await records.packs.restore('a');
  expect(await records.packs.inUse()).toHaveLength(1);
  await records.packs.remove('a', 100);
  await records.purge(101);
  await records.packs.restore('a');
  expect(await records.packs.all()).toEqual([]);
});

it('loading a removed pack again puts it in use', async () => {
  const { packs } = recordsIn(memoryStore());
  await packs.save(packRow('a'));
  await packs.turn('a', false);
  await packs.remove('a', 5);
  await packs.save(packRow('a', { addedAt: 7 }));
  expect(await packs.all()).toMatchObject([{ on: true, addedAt: 7 }]);
});

it('erasing everything erases the packs', async () => {
  const records = recordsIn(memoryStore());
  await records.packs.save(packRow('a'));
  await records.eraseAll();
  expect(await records.packs.all()).toEqual([]);
});
