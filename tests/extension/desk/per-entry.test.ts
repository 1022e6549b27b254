import { effect } from '@preact/signals';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { shown } from '../../../analyzer/dossier/field.ts';
import { type EntryKeeper, entryKeeper } from '../../../extension/desk/entries.ts';
import { perEntry } from '../../../extension/desk/per-entry.ts';
import { memoryStore } from '../../../extension/records/memory-store.ts';
import { type Records, recordsIn } from '../../../extension/records/records.ts';
import type { EntryRow } from '../../../extension/records/types.ts';

let records: Records;
let life: AbortController;
let keeper: EntryKeeper;

beforeEach(() => {
  records = recordsIn(memoryStore());
  life = new AbortController();
  keeper = entryKeeper(records, 'r', () => ({ site: 'here', by: '王', at: 5 }), life.signal);
});
afterEach(() => life.abort());

const textOf = ({ id, fields }: EntryRow) => {
  const text = shown(fields.text);
  return typeof text === 'string' && text !== '' ? { id, text } : null;
};
const write = (id: string, text: string) => keeper.set(id, 'note', { text });
const saved = () => vi.waitFor(() => expect(keeper.saving.value).toBe(false));

it('follows what comes, changes and goes, as if all entries were looked at each time', async () => {
  const list = perEntry(keeper, textOf);
  const seen: string[] = [];
  const stop = effect(() => {
    // A list that has seen nothing before is made of all entries.
    expect(list.value).toEqual(perEntry(keeper, textOf).value);
    seen.push(list.value.map(({ id, text }) => `${id}=${text}`).join(' '));
  });
  write('a', '一');
  write('b', '二');
  write('a', '一一');
  await saved();
  write('b', '');
  await saved();
  write('c', '三');
  write('b', '又');
  await saved();
  keeper.undo();
  await saved();
  await records.write('r', 'd', 'note', [{ field: 'text', value: '别处', base: undefined }], {
    ...{ site: 'there', by: '李', at: 6 },
  });
  await vi.waitFor(() => expect(list.value).toHaveLength(3));
  stop();
  expect(new Set(seen)).toEqual(
    new Set([
      '',
      'a=一',
      'a=一 b=二',
      'a=一一 b=二',
      'a=一一',
      'a=一一 c=三',
      'a=一一 b=又 c=三',
      'a=一一 c=三 d=别处',
    ]),
  );
});

it('looks at nothing but what is written, and leaves lists that it is not in as they were', async () => {
  for (let n = 0; n < 50; n++) write(`n${n}`, `第${n}条`);
  await saved();
  const make = vi.fn(textOf);
  const list = perEntry(keeper, make);
  const others = perEntry(keeper, (entry) => (entry.id === 'n0' ? textOf(entry) : null));
  const stop = effect(() => {
    list.value;
    others.value;
  });
  const before = others.value;
  make.mockClear();
  write('n7', '改过');
  await saved();
  expect(new Set(make.mock.calls.map(([{ id }]) => id))).toEqual(new Set(['n7']));
  expect(list.value[7]).toEqual({ id: 'n7', text: '改过' });
  expect(others.value).toBe(before);
  stop();
});

it('misses nothing that happened while nobody looked', async () => {
  const list = perEntry(keeper, textOf);
  write('a', '一');
  expect(list.value).toEqual([{ id: 'a', text: '一' }]);
  write('a', '二');
  write('b', '三');
  await saved();
  expect(list.value).toEqual([
    { id: 'a', text: '二' },
    { id: 'b', text: '三' },
  ]);
});

it('takes hundreds that come at once for what they are', async () => {
  const writer = { site: 'there', by: '李', at: 6 };
  for (let n = 0; n < 600; n++)
    await records.write('s', `n${n}`, 'note', [{ field: 'text', value: `${n}`, base: undefined }], writer);
  const other = entryKeeper(records, 's', () => writer, life.signal);
  const list = perEntry(other, textOf);
  const stop = effect(() => {
    list.value;
  });
  await vi.waitFor(() => expect(list.value).toHaveLength(600));
  other.set('n7', 'note', { text: '改过' });
  expect(list.value).toEqual(perEntry(other, textOf).value);
  expect(list.value[7]).toEqual({ id: 'n7', text: '改过' });
  stop();
});
