import { signal } from '@preact/signals';
import { fireEvent, render } from '@testing-library/preact';
import { afterEach, expect, it, vi } from 'vitest';
import { FindingList } from '../../../extension/components/finding-list.tsx';
import { type OfficeContext, OfficeProvider } from '../../../extension/components/office-context.ts';
import { createDesk } from '../../../extension/desk/desk.ts';
import { draftSettings } from '../../../extension/settings/draft-settings.ts';
import { SettingsRoom } from '../../../extension/views/settings/settings-room.tsx';
import type { WorkbenchSession } from '../../../extension/workbench/session-model.ts';
import { reviewFixture } from '../../fixtures/review.ts';
import { renderDesk } from '../components/render-desk.tsx';
import { officeFixture } from '../desk/office.ts';
import { entry } from '../records/entry.ts';

vi.mock('wxt/browser', () => ({ browser: {} }));

const life = new AbortController();
afterEach(() => document.body.replaceChildren());

function open(office: OfficeContext, state: unknown = { phase: 'start' }) {
  const session = { state: signal(state) } as unknown as WorkbenchSession;
  const { container } = render(
    <OfficeProvider value={office}>
      <SettingsRoom session={session} />
    </OfficeProvider>,
  );
  const one = <E extends Element>(selector: string) => container.querySelector<E>(selector)!;
  return { container, one };
}

it('shows where each value comes from, and takes a choice back', async () => {
  const office = officeFixture();
  await office.settings.setUnit({ name: 'u', at: 1, settings: { omissions: 10 } });
  const { one } = open(office);
  const origin = () => one('[data-setting=omissions] .origin').getAttribute('data-from');
  expect(origin()).toBe('unit');
  fireEvent.change(one<HTMLSelectElement>('[data-setting=omissions] select'), { target: { value: '0' } });
  await expect.poll(origin).toBe('user');
  expect(office.settings.analysis()).toEqual({ omissions: 0 });
  fireEvent.click(one('[data-setting=omissions] .origin button'));
  await expect.poll(origin).toBe('unit');
});

it('keeps at least one plan', async () => {
  const office = officeFixture();
  const { one } = open(office);
  fireEvent.click(one('[data-plan=bj-145]'));
  await expect.poll(() => office.settings.analysis()).toEqual({ plans: ['dc-145'] });
  await expect.poll(() => one<HTMLInputElement>('[data-plan=dc-145]').disabled).toBe(true);
});

it('puts choices with the draft on the desk where that is asked for', async () => {
  const office = officeFixture();
  const desk = createDesk(entry({ id: 'r' }), office, life.signal);
  const { one } = open(office, { phase: 'desk', desk });
  fireEvent.click(one('[data-scope=draft]'));
  await expect.poll(() => one('[data-setting=look]')).toBeNull();
  fireEvent.click(one('[data-family=C1]'));
  expect(draftSettings(desk.keeper.entries.value.values())).toEqual({ families: { C1: false } });
  expect(office.settings.analysis()).toEqual({});
});

it('tells what a file of a unit says wrong, and on which line', async () => {
  const office = officeFixture();
  const { container, one } = open(office);
  const load = (text: string) =>
    fireEvent.change(one('[data-choose=unit]'), { target: { files: [new File([text], 'u.yaml')] } });
  load('omissions: 3\ntheme: purple\n');
  await expect.poll(() => container.textContent).toContain('第 2 行');
  expect(office.settings.unit.value).toBeNull();
  load('families:\n  C1: false # 单位另有专项清理\n');
  await expect.poll(() => office.settings.analysis()).toEqual({ off: ['C1'] });
  expect(container.textContent).not.toContain('第 2 行');
});

it('lists allowed words beside the findings, with the reason', async () => {
  const [finding, ...findings] = reviewFixture.findings;
  const allowed = [{ finding: finding!, phrase: finding!.quote!, reason: '专门岗位' }];
  const office = officeFixture();
  const desk = createDesk(
    {
      ...entry({ id: 'r' }),
      draft: { ...entry({ id: 'r' }).draft, review: { ...reviewFixture, findings, allowed } },
    },
    office,
    life.signal,
  );
  const { container } = renderDesk(<FindingList />, life.signal, office, desk);
  await expect.poll(() => container.querySelector('.allowed-list')?.textContent).toContain('理由：专门岗位');
  expect(container.querySelector(`[data-finding="${finding!.id}"]`)).toBeNull();
});
