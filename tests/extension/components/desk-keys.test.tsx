import { act, cleanup, fireEvent } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { useDesk } from '../../../extension/components/desk-context.ts';
import { FindingList } from '../../../extension/components/finding-list.tsx';
import { useDeskKeys } from '../../../extension/components/use-desk-keys.ts';
import type { Desk } from '../../../extension/desk/desk.ts';
import { keymap } from '../../../extension/keys/keymap.ts';
import { renderDesk } from './render-desk.tsx';

function Keyed() {
  useDeskKeys(useDesk());
  return <FindingList />;
}

let life: AbortController;
let desk: Desk;

beforeEach(() => {
  vi.stubGlobal('requestAnimationFrame', (run: () => void) => run());
  vi.stubGlobal('CSS', { escape: (id: string) => id });
  Element.prototype.scrollIntoView = () => undefined;
  life = new AbortController();
  ({ desk } = renderDesk(<Keyed />, life.signal));
});
afterEach(() => {
  cleanup();
  life.abort();
  vi.unstubAllGlobals();
});

const press = (key: string, init: KeyboardEventInit = {}) =>
  act(() => {
    fireEvent.keyDown(document.activeElement ?? document.body, { key, ...init });
  });
const focusedCard = () => document.activeElement?.closest('[data-finding]')?.getAttribute('data-finding');
const order = () => desk.order.value;

describe('the desk’s keys', () => {
  it('walk the findings from the first to the last and stop there', () => {
    press('j');
    expect(desk.selected.value).toBe(order()[0]);
    expect(focusedCard()).toBe(order()[0]);
    press('ArrowDown');
    expect(focusedCard()).toBe(order()[1]);
    press('k');
    press('ArrowUp');
    expect(focusedCard()).toBe(order()[0]);
    for (let i = 0; i < order().length + 3; i += 1) press('j');
    expect(focusedCard()).toBe(order().at(-1));
  });

  it('begin at the end when walking up', () => {
    press('k');
    expect(desk.selected.value).toBe(order().at(-1));
  });

  it('accept, dismiss with a reason, and write a note', () => {
    press('j');
    const id = order()[0]!;
    press('a');
    expect(desk.marks.decisions.value.get(id)?.value).toBe('accepted');
    press('d');
    expect(desk.marks.decisions.value.get(id)?.value).toBe('dismissed');
    expect(document.activeElement?.closest('.reason')).not.toBeNull();
    press('Escape');
    expect(focusedCard()).toBe(id);
    press('n');
    expect(document.activeElement?.tagName).toBe('TEXTAREA');
  });

  it('are letters while a field is in use', () => {
    press('j');
    press('n');
    press('a');
    press('j');
    expect(desk.selected.value).toBe(order()[0]);
    expect(desk.marks.decisions.value.size).toBe(0);
  });

  it('lead on to what has no decision, and round to the beginning', () => {
    press('j');
    press('a');
    press('u');
    expect(focusedCard()).toBe(order()[1]);
    act(() => desk.select(order().at(-1)!));
    press('u');
    expect(focusedCard()).toBe(order()[1]);
  });

  it('accept in part with how, and copy the suggestion', () => {
    const writeText = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    press('j');
    const id = order()[0]!;
    press('c');
    expect(writeText).toHaveBeenCalledTimes(1);
    press('a');
    press('p');
    expect(desk.marks.decisions.value.get(id)?.value).toBe('adapted');
    expect(document.activeElement?.closest('.reason')).not.toBeNull();
  });

  it('are the user’s own, where they chose others; the old ones are then nobody’s', () => {
    act(() => {
      keymap.value = { 'finding.next': ['x'] };
    });
    press('j');
    expect(desk.selected.value).toBeNull();
    press('x');
    expect(focusedCard()).toBe(order()[0]);
    act(() => {
      keymap.value = {};
    });
  });

  it.each([{ ctrlKey: true }, { metaKey: true }, { altKey: true }, { isComposing: true }])(
    'leave %j to the browser and the input method',
    (modifier) => {
      press('j', modifier);
      expect(desk.selected.value).toBeNull();
    },
  );

  it('do nothing without a selected finding, and decide nothing about a credit', () => {
    press('a');
    expect(desk.marks.decisions.value.size).toBe(0);
    const credit = desk.arrangement.value.credits[0]!;
    act(() => desk.select(credit.id));
    press('a');
    press('d');
    expect(desk.marks.decisions.value.size).toBe(0);
    press('n');
    expect(focusedCard()).toBe(credit.id);
  });

  it('end with the view', async () => {
    cleanup();
    await vi.waitFor(() => {
      desk.select(null);
      press('j');
      expect(desk.selected.value).toBeNull();
    });
  });
});
