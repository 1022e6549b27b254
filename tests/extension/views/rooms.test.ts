import { expect, it } from 'vitest';
import { rooms } from '../../../extension/views/rooms.ts';

it('every room has an address of its own, and loads', async () => {
  expect(new Set(rooms.map(({ id }) => id)).size).toBe(rooms.length);
  for (const { id, load } of rooms) expect(await load(), id).toBeTypeOf('function');
});
