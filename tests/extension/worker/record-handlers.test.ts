import { expect, it } from 'vitest';
import type { Dossier } from '../../../analyzer/dossier/package-file.ts';
import { sha256 } from '../../../extension/browser/sha256.ts';
import { pack, unpack } from '../../../extension/worker/record-handlers.ts';
import { reviewFixture } from '../../fixtures/review.ts';
import { sourceFixture } from '../records/entry.ts';

const bytes = new TextEncoder().encode('第一条　岗位仅限男性。');
const digest = await sha256(bytes);
const version: Dossier['versions'][number] = {
  sha256: digest,
  at: 5,
  name: '征求意见稿',
  language: 'zh',
  source: sourceFixture,
  review: reviewFixture,
  origin: { kind: 'file' },
};
const original = { sha256: digest, name: '办法.txt', bytes };
const dossier: Dossier = { id: 'a', versions: [version], entries: [], originals: [original] };

const packed = async (...dossiers: Dossier[]) =>
  (await pack({ dossiers, name: 'x.hengwen', at: new Date(0), installation: null })).bytes;

it('a package comes back as it was, with the file that was reviewed', async () => {
  expect(await unpack({ bytes: await packed(dossier) })).toEqual({
    dossiers: [dossier],
    setAside: [],
    installation: null,
  });
});

it('a file that is not the one that was reviewed is set aside and named, and the rest comes in', async () => {
  const other = { ...original, bytes: new TextEncoder().encode('第一条　岗位不限性别。') };
  const { originals: _, ...rest } = dossier;
  expect(await unpack({ bytes: await packed({ ...dossier, originals: [other] }) })).toMatchObject({
    dossiers: [rest],
    setAside: [{ where: '办法.txt' }],
  });
});

it('a version of another shape is set aside, and what it holds besides is dropped', async () => {
  const wrong = { ...dossier, id: 'b', versions: [{ ...version, origin: { kind: 'mail' } }] };
  const more = { ...dossier, versions: [{ ...version, more: 1 }] };
  const { dossiers, setAside } = await unpack({ bytes: await packed(more, wrong) });
  expect(dossiers).toEqual([dossier]);
  expect(setAside.map(({ where }) => where)).toEqual([`reviews/2/versions/${digest}.json`, 'reviews/2']);
});
