import { useEffect } from 'preact/hooks';
import { t } from '../i18n/language.ts';
import { useDesk } from './desk-context.ts';

/** Takes back what was last decided or written, and does it again. */
export function UndoButtons() {
  const { keeper } = useDesk();
  useEffect(() => {
    const life = new AbortController();
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || !/^[zy]$/i.test(event.key)) return;
      // In a field these keys are the field's own.
      if (
        event.target instanceof Element &&
        event.target.closest('input:not([type=checkbox], [type=radio]), textarea')
      )
        return;
      event.preventDefault();
      if (event.shiftKey || event.key.toLowerCase() === 'y') keeper.redo();
      else keeper.undo();
    };
    document.addEventListener('keydown', onKey, { signal: life.signal });
    return () => life.abort();
  }, [keeper]);
  return (
    <div class="undo">
      <button
        type="button"
        class="quiet"
        disabled={!keeper.canUndo.value}
        aria-keyshortcuts="Control+Z"
        onClick={keeper.undo}
      >
        {t('undo.undo')}
      </button>
      <button
        type="button"
        class="quiet"
        disabled={!keeper.canRedo.value}
        aria-keyshortcuts="Control+Shift+Z"
        onClick={keeper.redo}
      >
        {t('undo.redo')}
      </button>
    </div>
  );
}
