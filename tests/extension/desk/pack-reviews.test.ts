import { expect, it } from 'vitest';
import type { Dossier } from '../../../analyzer/dossier/package-file.ts';
import { fitting } from '../../../extension/desk/pack-reviews.ts';

const dossier = (id: string, ...sizes: number[]): Dossier => ({
  id,
  versions: [],
  entries: [],
  originals: sizes.map((size, n) => ({
    sha256: `${id}${n}`,
    name: `${id}${n}.pdf`,
    bytes: new Uint8Array(size),
  })),
});

it('a backup holds every review, and as many of their files as there is room for, the newest first', () => {
  const { dossiers, left } = fitting([dossier('new', 6, 9), dossier('old', 5, 4), dossier('older')], 10);
  expect(dossiers.map(({ id }) => id)).toEqual(['new', 'old', 'older']);
  expect(dossiers.map(({ originals }) => originals?.map(({ sha256 }) => sha256))).toEqual([
    ['new0'],
    ['old1'],
    undefined,
  ]);
  expect(left).toBe(2);
});
