import { useSignal } from '@preact/signals';
import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';
import type { Range } from '../../analyzer/model.ts';
import { selectedWords } from '../desk/selected-words.ts';
import { t } from '../i18n/language.ts';
import { useDesk } from './desk-context.ts';

/** Offers to write a note on the words that are selected in the draft; `m` does it too. */
export function NoteMaker({ text }: { text: RefObject<HTMLElement | null> }) {
  const { wordNotes } = useDesk();
  const words = useSignal<Range | null>(null);
  const make = () => {
    const range = words.peek();
    if (!range) return;
    words.value = null;
    document.getSelection()?.removeAllRanges();
    void wordNotes.add(range.start, range.end);
  };
  useEffect(() => {
    const life = new AbortController();
    const { signal } = life;
    const look = () => {
      words.value = selectedWords(document.getSelection(), text.current);
    };
    const key = (event: KeyboardEvent) => {
      if (event.key !== 'm' || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
      if (event.target instanceof Element && event.target.closest('input, textarea, select')) return;
      if (words.peek()) {
        event.preventDefault();
        make();
      }
    };
    document.addEventListener('selectionchange', look, { signal });
    document.addEventListener('keydown', key, { signal });
    return () => life.abort();
  }, [wordNotes]);
  if (!words.value) return null;
  return (
    <div class="note-maker">
      {/* The press must not take the selection away before the click. */}
      <button
        type="button"
        class="primary"
        aria-keyshortcuts="m"
        onMouseDown={(e) => e.preventDefault()}
        onClick={make}
      >
        {t('words.make')}
        <span class="key" aria-hidden="true">
          m
        </span>
      </button>
    </div>
  );
}
