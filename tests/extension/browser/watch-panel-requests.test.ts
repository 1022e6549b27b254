import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { PanelRequest } from '../../../extension/browser/panel-request.ts';
import { lastPanelRequest, watchPanelRequests } from '../../../extension/browser/watch-panel-requests.ts';

type Changed = (changes: Record<string, { newValue?: unknown }>) => void;

const shared = vi.hoisted(() => ({ browser: {} as Record<string, unknown> }));
vi.mock('wxt/browser', () => shared);

const key = 'request.3';
const request = (at: number, tabId = 1): PanelRequest => ({ tabId, windowId: 3, at, selection: null });
let stored: unknown;
let tell: Changed;
let asked: number[];
let life: AbortController;

beforeEach(() => {
  stored = undefined;
  asked = [];
  life = new AbortController();
  const onChanged = {
    addListener: (listener: Changed) => {
      tell = listener;
    },
    removeListener: () => undefined,
  };
  shared.browser.storage = { session: { onChanged, get: async () => ({ [key]: stored }) } };
});

afterEach(() => life.abort());

const watch = () => watchPanelRequests(3, ({ tabId }) => asked.push(tabId), life.signal);
const click = (at: number, tabId: number) => tell({ [key]: { newValue: request(at, tabId) } });

it('passes on the click that opened the panel, and every later one', async () => {
  stored = request(100, 1);
  await watch();
  click(200, 2);
  expect(asked).toEqual([1, 2]);
});

it('passes on a click after the clock was set back', async () => {
  stored = request(1_000_000, 1);
  await watch();
  click(5, 2);
  expect(asked).toEqual([1, 2]);
});

it('passes on one click once, and none that came before the one it already has', async () => {
  stored = request(100, 1);
  const watching = watch();
  click(200, 2);
  await watching;
  click(200, 2);
  expect(asked).toEqual([2]);
});

it('passes on no noise', async () => {
  stored = { tabId: 'x' };
  await watch();
  tell({ [key]: { newValue: null }, other: { newValue: request(1) } });
  expect(asked).toEqual([]);
});

it('what was asked for a tab is told for that tab alone, and not where it is noise', async () => {
  shared.browser.tabs = { get: async () => ({ windowId: 3 }) };
  expect(await lastPanelRequest(1)).toBeNull();
  stored = request(100, 1);
  expect(await lastPanelRequest(1)).toEqual(stored);
  expect(await lastPanelRequest(2)).toBeNull();
  stored = { tabId: 1 };
  expect(await lastPanelRequest(1)).toBeNull();
});
