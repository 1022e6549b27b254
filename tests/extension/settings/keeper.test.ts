import { signal } from '@preact/signals';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Settings } from '../../../analyzer/settings/settings.ts';
import { createDesk } from '../../../extension/desk/desk.ts';
import { memoryStore } from '../../../extension/records/memory-store.ts';
import { type Records, recordsIn } from '../../../extension/records/records.ts';
import { chooseForDraft, draftSettings } from '../../../extension/settings/draft-settings.ts';
import { settingsKeeper } from '../../../extension/settings/keeper.ts';
import { disallow, targetOf } from '../../../extension/settings/target.ts';
import { officeFixture } from '../desk/office.ts';
import { entry } from '../records/entry.ts';

let records: Records;
let life: AbortController;
const policy = signal<Settings>({});
const keeper = () =>
  settingsKeeper({ records, plans: ['bj-145', 'dc-145'], policy, language: signal(null) }, life.signal);

beforeEach(() => {
  records = recordsIn(memoryStore());
  life = new AbortController();
  policy.value = {};
});
afterEach(() => life.abort());

describe('the settings of an installation', () => {
  it('keep what was chosen and nothing else, for the next time', async () => {
    const settings = keeper();
    await settings.choose('omissions', () => 3);
    expect(await records.setting('settings')).toEqual({ omissions: 3 });
    const next = keeper();
    await next.ready;
    expect(next.analysis()).toEqual({ omissions: 3 });
    await next.choose('omissions', () => undefined);
    expect(await records.setting('settings')).toEqual({});
  });

  it('leave alone what a newer program has put among them', async () => {
    await records.setSetting('settings', { later: { much: true }, theme: 'dark' });
    const settings = keeper();
    await settings.ready;
    await settings.choose('plans', () => ['dc-145']);
    expect(await records.setting('settings')).toEqual({
      later: { much: true },
      theme: 'dark',
      plans: ['dc-145'],
    });
  });

  it('are followed from other tabs', async () => {
    const [here, there] = [keeper(), keeper()];
    await Promise.all([here.ready, there.ready]);
    await here.choose('families', () => ({ C1: false }));
    await expect.poll(() => there.analysis()).toEqual({ off: ['C1'] });
  });

  it('take the unit’s for what nobody chose, the policy above the file', async () => {
    const settings = keeper();
    await settings.setUnit({ name: 'u.yaml', at: 1, settings: { omissions: 1, families: { C1: false } } });
    policy.value = { omissions: 2 };
    expect(settings.analysis()).toEqual({ omissions: 2, off: ['C1'] });
    await settings.choose('families', () => ({ C1: true }));
    expect(settings.analysis()).toEqual({ omissions: 2 });
    expect(settings.analysis({ omissions: 'all' })).toEqual({ omissions: 'all' });
    await settings.setUnit(null);
    policy.value = {};
    expect(settings.analysis()).toEqual({});
  });
});

describe('the settings of one draft', () => {
  it('are entries of its review, and can be undone', () => {
    const office = officeFixture();
    const { keeper: entries } = createDesk(entry({ id: 'r' }), office, life.signal);
    const of = () => draftSettings(entries.entries.value.values());
    chooseForDraft(entries, 'omissions', 0);
    targetOf(office, { keeper: entries }).family('C1', false);
    targetOf(office, { keeper: entries }).phrase('母亲', { phrase: '母亲', reason: '法定' });
    expect(of()).toEqual({
      omissions: 0,
      families: { C1: false },
      allowed: [{ phrase: '母亲', reason: '法定' }],
    });
    entries.undo();
    entries.undo();
    expect(of()).toEqual({ omissions: 0 });
  });
});

describe('a phrase that shall not be allowed after all', () => {
  it('goes where it was put, and is overruled where a layer below allows it', async () => {
    const office = officeFixture();
    const { settings } = office;
    await settings.setUnit({ name: 'u', at: 1, settings: { allowed: [{ phrase: '单位的', reason: 'u' }] } });
    await settings.choose('allowed', () => [{ phrase: '我的', reason: '' }]);
    for (const one of settings.held().allowed ?? []) disallow(targetOf(office, null), one);
    await expect
      .poll(() => settings.layers.value.user)
      .toEqual({ allowed: [{ phrase: '单位的', reason: 'u', off: true }] });
    expect(settings.analysis()).toEqual({});
  });
});
