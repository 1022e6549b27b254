import { t } from '../i18n/language.ts';
import { forAria } from '../keys/chord.ts';
import { keysOf } from '../keys/keymap.ts';
import { useDesk } from './desk-context.ts';
import { useCommands } from './use-commands.ts';

/** Takes back what was last decided or written, and does it again. */
export function UndoButtons() {
  const { keeper } = useDesk();
  useCommands({ undo: keeper.undo, redo: keeper.redo }, [keeper]);
  return (
    <div class="undo">
      <button
        type="button"
        class="quiet"
        disabled={!keeper.canUndo.value}
        aria-keyshortcuts={forAria(keysOf('undo'))}
        onClick={keeper.undo}
      >
        {t('undo.undo')}
      </button>
      <button
        type="button"
        class="quiet"
        disabled={!keeper.canRedo.value}
        aria-keyshortcuts={forAria(keysOf('redo'))}
        onClick={keeper.redo}
      >
        {t('undo.redo')}
      </button>
    </div>
  );
}
