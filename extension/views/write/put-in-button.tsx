import type { ComponentType } from 'preact';
import type { Finding } from '../../../analyzer/model.ts';
import { KeyOf } from '../../components/key-of.tsx';
import { tw } from '../../i18n/write-strings.ts';
import { forAria } from '../../keys/chord.ts';
import { keysOf } from '../../keys/keymap.ts';
import type { Writing } from '../../writing/writing.ts';

/** The button on a card that puts its suggestion into the text, where the suggestion says in words what to write. */
export function putInButton(writing: Writing): ComponentType<{ finding: Finding }> {
  return function PutInButton({ finding }) {
    writing.text.value; // what was put in cannot be put in again
    if (!writing.rewrite(finding)) return null;
    return (
      <button
        type="button"
        data-put-in=""
        aria-keyshortcuts={forAria(keysOf('finding.putIn'))}
        onClick={() => writing.putIn(finding)}
      >
        {tw('write.putIn')}
        <KeyOf command="finding.putIn" />
      </button>
    );
  };
}
