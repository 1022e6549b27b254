import { t } from '../i18n/language.ts';
import { forAria, spelled } from '../keys/chord.ts';
import type { CommandId } from '../keys/commands.ts';
import { runCommand } from '../keys/keyboard.ts';
import { keysOf } from '../keys/keymap.ts';
import { KeyOf } from './key-of.tsx';

/** The keys most used, as they are now, and the way to all of them. */
export function KeysHint() {
  const key = (id: CommandId) => spelled(keysOf(id)[0] ?? t('keys.none'));
  return (
    <p class="keys hint">
      {t('keys.hint', {
        next: key('finding.next'),
        previous: key('finding.previous'),
        accept: key('finding.accept'),
        dismiss: key('finding.dismiss'),
        note: key('finding.note'),
      })}{' '}
      <CommandListButton />
    </p>
  );
}

export function CommandListButton() {
  return (
    <button
      type="button"
      class="quiet"
      data-open="commands"
      aria-keyshortcuts={forAria(keysOf('list'))}
      onClick={() => runCommand('list')}
    >
      {t('keys.open')} <KeyOf command="list" />
    </button>
  );
}
