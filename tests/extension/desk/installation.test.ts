import { expect, it } from 'vitest';
import { installationOf, restoreInstallation } from '../../../extension/desk/installation.ts';
import type { Office } from '../../../extension/desk/review-draft.ts';
import type { AnalyzerClient } from '../../../extension/worker/client.ts';
import { packRow } from '../records/pack-row.ts';
import { officeFixture } from './office.ts';

/** An office whose packs are named in their texts; one that says so is wrong. */
function office(): Office {
  const run = async (_job: string, { file: { text } }: { file: { text: string } }) => {
    const [, id = ''] = text.split(' ');
    const wrong = text.includes('wrong');
    return {
      problems: wrong ? [{ file: id, line: 1, reason: 'no rule' }] : [],
      pack: { id, title: id, version: '1', unit: '', rules: [], plans: 0, classes: 0, articles: 0 },
    };
  };
  return { ...officeFixture(), client: { run } as unknown as AnalyzerClient };
}

it('an installation without choices has nothing to keep', async () => {
  expect(await installationOf(office().records)).toBeNull();
});

it('what is kept comes back in an empty installation, as it was', async () => {
  const { records, settings } = office();
  await records.packs.save(packRow('library', { on: false }));
  await records.setSetting('settings', { omissions: 3 });
  await settings.setUnit({ name: 'unit.yaml', at: 2, settings: { families: { A1: false } } });
  await records.setSetting('criteria', 'groups: []');
  const kept = (await installationOf(records))!;

  const empty = office();
  expect(await restoreInstallation(empty, kept)).toEqual({ packs: ['library'], settings: 3, refused: [] });
  expect(await installationOf(empty.records)).toEqual(kept);
  expect(await empty.records.packs.inUse()).toEqual([]);
});

it('what is here stays as it is, and a pack that cannot be used is named', async () => {
  const here = office();
  await here.records.packs.save(packRow('library', { text: 'pack library changed since' }));
  await here.records.setSetting('settings', { omissions: 'all' });
  const restored = await restoreInstallation(here, {
    packs: [
      { name: 'old.yaml', text: 'pack library', on: true },
      { name: 'bad.yaml', text: 'pack bad wrong', on: true },
      { name: 'new.yaml', text: 'pack new', on: true },
    ],
    settings: { omissions: 3, theme: 'dark', unheardOf: 1 },
    unit: null,
    criteria: null,
  });
  expect(restored).toEqual({
    packs: ['new'],
    settings: 1,
    refused: [{ name: 'bad.yaml', why: 'no rule' }],
  });
  expect((await here.records.packs.all()).map(({ text }) => text)).toEqual([
    'pack library changed since',
    'pack new',
  ]);
  expect(await here.records.setting('settings')).toEqual({ omissions: 'all', theme: 'dark' });
});

it('a unit’s settings and criteria that are here stay as they are', async () => {
  const here = office();
  const unit = { name: 'ours.yaml', at: 2, settings: { omissions: 1 } };
  await here.settings.setUnit(unit);
  await here.records.setSetting('criteria', 'groups: [ours]');
  const restored = await restoreInstallation(here, {
    packs: [],
    settings: {},
    unit: { name: 'theirs.yaml', at: 9, settings: { omissions: 9 } },
    criteria: 'groups: [theirs]',
  });
  expect(restored.settings).toBe(0);
  expect(await installationOf(here.records)).toMatchObject({ unit, criteria: 'groups: [ours]' });
});
