import { signal } from '@preact/signals';
import { type CommandId, commandOf, commands } from './commands.ts';

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
