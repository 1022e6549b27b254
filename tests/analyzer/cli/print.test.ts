import type * as fs from 'node:fs';
import { afterEach, expect, test, vi } from 'vitest';
import { print } from '../../../analyzer/cli/print.ts';

/** What file 1 is in this test, and how much it takes before it is full. */
const out = vi.hoisted(() => ({ isPipe: true, room: 0, direct: '' }));

vi.mock('node:fs', async (original) => ({
  ...(await original<typeof fs>()),
  fstatSync: () => ({ isFile: () => false, isFIFO: () => out.isPipe, isSocket: () => false }),
  writeSync: (_file: number, bytes: Uint8Array, from: number) => {
    if (out.room === 0) throw Object.assign(new Error('full'), { code: 'EAGAIN' });
    const part = bytes.subarray(from, from + Math.min(out.room, 4));
    out.room -= part.length;
    out.direct += new TextDecoder().decode(part);
    return part.length;
  },
}));

function streamed(): string[] {
  const parts: string[] = [];
  vi.spyOn(process.stdout, 'write').mockImplementation((bytes) => {
    parts.push(typeof bytes === 'string' ? bytes : new TextDecoder().decode(bytes));
    return true;
  });
  return parts;
}

afterEach(() => vi.restoreAllMocks());

test('a pipe is written to directly, part by part', async () => {
  const stream = streamed();
  Object.assign(out, { isPipe: true, room: 100, direct: '' });
  await print('findings\n');
  expect(out.direct).toBe('findings\n');
  expect(stream).toEqual([]);
});

test('what a full pipe does not take goes through the stream, and so does all that follows', async () => {
  const stream = streamed();
  Object.assign(out, { isPipe: true, room: 6, direct: '' });
  await print('findings\n');
  out.room = 100;
  await print('more\n');
  expect(out.direct).toBe('findin');
  expect(stream).toEqual(['gs\n', 'more\n']);
});
