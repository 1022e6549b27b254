import { t } from '../i18n/language.ts';
import { forAria } from '../keys/chord.ts';
import { runCommand } from '../keys/keyboard.ts';
import { keysOf } from '../keys/keymap.ts';
import { KeyOf, keyName } from './key-of.tsx';

/** The keys most used, as they are now, and the way to all of them. */
export function KeysHint() {
  return (
    <p class="keys hint">
      {t('keys.hint', {
        next: keyName('finding.next'),
        previous: keyName('finding.previous'),
        accept: keyName('finding.accept'),
        dismiss: keyName('finding.dismiss'),
        note: keyName('finding.note'),
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
