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

/** The arrows as keyboards name them: signs alone are not read aloud. */
const short: Readonly<Record<string, string>> = {
  ArrowDown: 'Down',
  ArrowUp: 'Up',
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
  Escape: 'Esc',
};

/** A key's name for people to read: `Ctrl+Z`, `Down`; a letter alone stays small, as it is typed. */
export function spelled(chord: string): string {
  const parts = chord.split(/\+(?=.)/);
  const last = parts.pop() ?? '';
  const name = short[last] ?? (parts.length > 0 ? last.toUpperCase().replace('ENTER', 'Enter') : last);
  return [...parts, name].join('+');
}

/** The same for aria-keyshortcuts, where alternatives stand apart by a space. */
export function forAria(chords: readonly string[]): string | undefined {
  const named = chords.map((chord) => chord.replace(/^Ctrl\b/, 'Control').replace(/\+$/, '+Plus'));
  return named.length > 0 ? named.join(' ') : undefined;
}
