import { useSignal } from '@preact/signals';
import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';
import type { Range } from '../../analyzer/model.ts';
import { selectedWords } from '../desk/selected-words.ts';
import { t } from '../i18n/language.ts';
import { forAria } from '../keys/chord.ts';
import { keysOf } from '../keys/keymap.ts';
import { useDesk } from './desk-context.ts';
import { KeyOf } from './key-of.tsx';
import { useCommands } from './use-commands.ts';

/** Offers to write a note on the words that are selected in the draft. */
export function NoteMaker({ text }: { text: RefObject<HTMLElement | null> }) {
  const { wordNotes } = useDesk();
  const words = useSignal<Range | null>(null);
  const make = () => {
    const range = words.peek();
    if (!range) return false;
    words.value = null;
    document.getSelection()?.removeAllRanges();
    void wordNotes.add(range.start, range.end);
    return true;
  };
  useEffect(() => {
    const life = new AbortController();
    const look = () => {
      words.value = selectedWords(document.getSelection(), text.current);
    };
    document.addEventListener('selectionchange', look, { signal: life.signal });
    return () => life.abort();
  }, [wordNotes]);
  useCommands({ 'words.note': make }, [wordNotes]);
  if (!words.value) return null;
  return (
    <div class="note-maker">
      {/* The press must not take the selection away before the click. */}
      <button
        type="button"
        class="primary"
        aria-keyshortcuts={forAria(keysOf('words.note'))}
        onMouseDown={(e) => e.preventDefault()}
        onClick={make}
      >
        {t('words.make')}
        <KeyOf command="words.note" />
      </button>
    </div>
  );
}
