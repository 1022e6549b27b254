import { signal } from '@preact/signals';
import { type CommandId, commandOf, commands, meets } from './commands.ts';

/** The keys that the user gave commands instead of theirs; none at all where the list is empty. */
export type Keymap = Readonly<Partial<Record<CommandId, readonly string[]>>>;

export const keymap = signal<Keymap>({});

/** The keys of a command as they are now. Read while rendering, it follows the user's changes. */
export function keysOf(id: CommandId): readonly string[] {
  return keymap.value[id] ?? commandOf(id).keys;
}

export function commandsWith(chord: string): CommandId[] {
  return commands.flatMap(({ id }) => (keysOf(id).includes(chord) ? [id] : []));
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

/** A keymap from the settings: commands and keys that this version does not know are left out. */
export function keymapFrom(stored: unknown): Keymap {
  if (typeof stored !== 'object' || stored === null) return {};
  const known = new Map<string, unknown>(Object.entries(stored));
  return Object.fromEntries(
    commands.flatMap(({ id }) => {
      const keys = known.get(id);
      const fixed = commandOf(id).fixed === true;
      return Array.isArray(keys) && !fixed && keys.every((key) => typeof key === 'string')
        ? [[id, keys]]
        : [];
    }),
  );
}
