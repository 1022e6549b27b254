import { afterEach, describe, expect, it } from 'vitest';
import { commandStrings } from '../../../extension/i18n/command-strings.ts';
import { clashesOf, mayBeKey, withDefault, withKey } from '../../../extension/keys/change-keymap.ts';
import { chordOf, forAria, spelled } from '../../../extension/keys/chord.ts';
import { commandOf, commands, meets } from '../../../extension/keys/commands.ts';
import { keymap, keymapFrom, keysOf } from '../../../extension/keys/keymap.ts';
import { deskTabs } from '../../../extension/workbench/session-model.ts';

const pressed = (key: string, more: Partial<KeyboardEvent> = {}) =>
  chordOf({ key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...more });

afterEach(() => {
  keymap.value = {};
});

describe('the name of a key', () => {
  it.each([
    ['j', {}, 'j'],
    ['J', {}, 'j'], // Caps Lock
    ['J', { shiftKey: true }, 'Shift+j'],
    ['?', { shiftKey: true }, '?'],
    ['？', { shiftKey: true }, '?'],
    ['、', {}, '/'],
    ['z', { metaKey: true }, 'Ctrl+z'],
    ['Z', { ctrlKey: true, shiftKey: true }, 'Ctrl+Shift+z'],
    [' ', {}, 'Space'],
    ['Tab', { shiftKey: true }, 'Shift+Tab'],
    ['Shift', { shiftKey: true }, null],
    ['Process', {}, null],
  ] as const)('%j %j is %s', (key, more, expected) => {
    expect(pressed(key, more)).toBe(expected);
  });

  it('is written for people and for screen readers', () => {
    expect(['j', 'Ctrl+Shift+z', 'ArrowDown', 'Ctrl+Enter', '+'].map(spelled)).toEqual([
      'j',
      'Ctrl+Shift+Z',
      'Down',
      'Ctrl+Enter',
      '+',
    ]);
    expect(forAria(['Ctrl+Shift+z', 'Ctrl+y'])).toBe('Control+Shift+z Control+y');
    expect(forAria([])).toBeUndefined();
  });
});

it('what is heard while typing has a key that types nothing, and none that the browser needs', () => {
  for (const chord of ['Alt+p', 'Ctrl+Enter', 'F8', 'Shift+F9', 'F10'])
    expect(mayBeKey(chord, true), chord).toBe(true);
  for (const chord of ['x', 'Shift+x', '/', 'Home']) expect(mayBeKey(chord, true), chord).toBe(false);
  for (const chord of ['F5', 'F7', 'F11', 'F12', 'Tab', 'Enter', 'Escape'])
    for (const inFields of [true, false]) expect(mayBeKey(chord, inFields), chord).toBe(false);
});

describe('the commands', () => {
  it('have names, a place, and keys that clash nowhere', () => {
    for (const { id, keys } of commands) {
      expect(commandStrings).toHaveProperty([`command.${id}`]);
      for (const key of keys) expect(clashesOf(id, key), `${id} ${key}`).toEqual([]);
    }
  });

  it('have keys that may be given, unless they are fixed', () => {
    for (const { id } of commands) {
      const { keys, inFields, fixed } = commandOf(id);
      if (!fixed) for (const key of keys) expect(mayBeKey(key, inFields === true), `${id} ${key}`).toBe(true);
    }
  });

  it('lead to every tab of the desk', () => {
    const tabs = commands.flatMap(({ id }) => (id.startsWith('tab.') ? [id.slice(4)] : []));
    expect(tabs).toEqual([...deskTabs]);
  });

  it('share a key only where they never meet', () => {
    expect(meets('start', 'findings')).toBe(false);
    expect(meets('desk', 'findings')).toBe(true);
    expect(meets('everywhere', 'start')).toBe(true);
  });
});

describe('the user’s keys', () => {
  it('are taken from the command that had them, and told before', () => {
    expect(clashesOf('finding.note', 'd')).toEqual(['finding.dismiss']);
    keymap.value = withKey('finding.note', 'd');
    expect(keysOf('finding.note')).toEqual(['d']);
    expect(keysOf('finding.dismiss')).toEqual([]);
    expect(clashesOf('draft.write', 'd')).toEqual([]);
  });

  it('are given back with the default', () => {
    keymap.value = withKey('finding.next', 'k');
    expect(keysOf('finding.previous')).toEqual(['ArrowUp']);
    keymap.value = withKey('finding.previous', 'j');
    keymap.value = withDefault('finding.next');
    expect(keysOf('finding.next')).toEqual(['j', 'ArrowDown']);
    expect(keysOf('finding.previous')).toEqual([]);
  });

  it('are read from settings with what this version does not know left out', () => {
    const stored = {
      'finding.next': ['x'],
      'finding.back': ['q'],
      home: 'h',
      export: [1],
      'of.another.version': ['y'],
    };
    expect(keymapFrom(stored)).toEqual({ 'finding.next': ['x'] });
    for (const nothing of [undefined, null, 'x', 7]) expect(keymapFrom(nothing)).toEqual({});
  });
});
