import { t } from '../i18n/language.ts';
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

/** A command's key as it is now, in a sentence. */
export const keyName = (command: CommandId) => spelled(keysOf(command)[0] ?? t('keys.none'));
