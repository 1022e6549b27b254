/** What of a key's event its name is made of. */
type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

const silent = new Set([
  'Shift',
  'Control',
  'Alt',
  'AltGraph',
  'Meta',
  'CapsLock',
  'Dead',
  'Process',
  'Unidentified',
]);

/** Those that move about and press buttons: no command may take them away. */
const everybodys = new Set(['Tab', 'Shift+Tab', 'Enter', 'Space', 'Escape', 'Shift+Enter', 'Shift+Space']);

/**
 * The name of what was pressed, as commands and settings spell it: `j`, `?`, `Shift+j`, `Ctrl+z`, `ArrowDown`. Ctrl
 * stands for the Mac's Command too. A sign that Shift makes (`?`) is the sign alone: keyboards differ in how.
 */
export function chordOf({ key, ctrlKey, metaKey, altKey, shiftKey }: Pressed): string | null {
  if (silent.has(key)) return null;
  const name = nameOf(key);
  const isSign = name.length === 1 && !/\p{L}/u.test(name);
  const parts = [
    ctrlKey || metaKey ? 'Ctrl' : '',
    altKey ? 'Alt' : '',
    shiftKey && !isSign ? 'Shift' : '',
    name,
  ];
  return parts.filter((part) => part !== '').join('+');
}

/** A Chinese input method gives full-width signs for the same keys: `？` is `?`, and `、` lies on the slash. */
function nameOf(key: string): string {
  if (key === ' ') return 'Space';
  if (key.length > 1) return key;
  if (key === '、') return '/';
  const code = key.charCodeAt(0);
  const narrow = code >= 0xff01 && code <= 0xff5e ? String.fromCharCode(code - 0xfee0) : key;
  return narrow.toLowerCase();
}

/** Whether a command may have this key; one that is heard while typing needs a key that types nothing. */
export function mayBeKey(chord: string, inFields: boolean): boolean {
  return !everybodys.has(chord) && (!inFields || /^(?:Ctrl|Alt)\+/.test(chord));
}

const arrows: Readonly<Record<string, string>> = {
  ArrowDown: '↓',
  ArrowUp: '↑',
  ArrowLeft: '←',
  ArrowRight: '→',
  Escape: 'Esc',
};

/** A key's name for people to read: `Ctrl+Z`, `↓`; a letter alone stays small, as it is typed. */
export function spelled(chord: string): string {
  const parts = chord.split(/\+(?=.)/);
  const last = parts.pop() ?? '';
  const name = arrows[last] ?? (parts.length > 0 ? last.toUpperCase().replace('ENTER', 'Enter') : last);
  return [...parts, name].join('+');
}

/** The same for aria-keyshortcuts, where alternatives stand apart by a space. */
export function forAria(chords: readonly string[]): string | undefined {
  const named = chords.map((chord) => chord.replace(/^Ctrl\b/, 'Control').replace(/\+$/, '+Plus'));
  return named.length > 0 ? named.join(' ') : undefined;
}
