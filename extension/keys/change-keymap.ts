import { type CommandId, commandOf, meets } from './commands.ts';
import { commandsWith, type Keymap, keymap, keysOf } from './keymap.ts';

/** Those that move about and press buttons, and what browsers keep for themselves: no command may take them away. */
const everybodys = new Set([
  ...['Tab', 'Shift+Tab', 'Enter', 'Space', 'Escape', 'Shift+Enter', 'Shift+Space'],
  ...['F5', 'F7', 'F11', 'F12'],
]);

/** Keys that type nothing. */
const silent = /^(?:Ctrl|Alt)\+|^(?:Shift\+)?F\d+$/;

/** Whether a command may have this key; one that is heard while typing needs a key that types nothing. */
export function mayBeKey(chord: string, inFields: boolean): boolean {
  return !everybodys.has(chord) && (!inFields || silent.test(chord));
}

/** The commands that would hear the same key at the same place. */
export function clashesOf(id: CommandId, chord: string): CommandId[] {
  const { place } = commandOf(id);
  return commandsWith(chord).filter((other) => other !== id && meets(commandOf(other).place, place));
}

/** The keymap with this key for this command, taken from those that had it. */
export function withKey(id: CommandId, chord: string): Keymap {
  const taken = clashesOf(id, chord).map((other) => [other, keysOf(other).filter((key) => key !== chord)]);
  return { ...keymap.peek(), ...Object.fromEntries(taken), [id]: [chord] };
}

/** The keymap with this command's own keys again; what was taken from others is theirs no more. */
export function withDefault(id: CommandId): Keymap {
  const { [id]: _own, ...rest } = keymap.peek();
  const others = commandOf(id).keys.flatMap((chord) =>
    clashesOf(id, chord).map((other): [CommandId, string[]] => [
      other,
      keysOf(other).filter((key) => !commandOf(id).keys.includes(key)),
    ]),
  );
  return { ...rest, ...Object.fromEntries(others) };
}
