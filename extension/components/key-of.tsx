import { spelled } from '../keys/chord.ts';
import type { CommandId } from '../keys/commands.ts';
import { keysOf } from '../keys/keymap.ts';

/** A command's key on its button, for the eyes: screen readers are told by aria-keyshortcuts. */
export function KeyOf({ command }: { command: CommandId }) {
  const [first] = keysOf(command);
  if (first === undefined) return null;
  return (
    <span class="key" aria-hidden="true">
      {spelled(first)}
    </span>
  );
}
