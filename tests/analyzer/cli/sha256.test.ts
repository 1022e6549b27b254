import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { sha256 } from '../../../analyzer/cli/sha256.ts';

test('our own digest is the one of node:crypto, at every length around the blocks', async () => {
  for (let length = 0; length < 200; length++) {
    const bytes = Uint8Array.from({ length }, (_, i) => (i * 37 + length) & 255);
    expect(await sha256(bytes)).toBe(createHash('sha256').update(bytes).digest('hex'));
  }
  // From here on node:crypto itself answers.
  const many = new Uint8Array(100_000).fill(7);
  expect(await sha256(many)).toBe(createHash('sha256').update(many).digest('hex'));
});
