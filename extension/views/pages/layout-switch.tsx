import { type Signal, useSignal } from '@preact/signals';
import { useDesk } from '../../components/desk-context.ts';
import { layout } from '../../desk/layout.ts';
import { keptOriginal, type Original, originalFile } from '../../desk/originals.ts';
import { tp } from '../../i18n/page-strings.ts';

export interface LayoutSwitchProps {
  /** The file that the draft was read from; null while it is not at hand. */
  original: Signal<Original | null>;
  /** Called before the other layout comes. */
  onSwitch(): void;
}

/** Switches between the draft's text and its drawn pages. Of a saved review the file is asked for. */
export function LayoutSwitch({ original, onSwitch }: LayoutSwitchProps) {
  const { sha256, format } = useDesk().opened.draft.source;
  const wrong = useSignal(false);
  const shown = original.value === null ? 'text' : layout.value;
  const showPages = async () => {
    const file = original.value ?? (await originalFile(sha256, `.${format}`));
    if (!file) return;
    // Another file's pages would bear this draft's marks.
    wrong.value = keptOriginal(sha256) === null;
    if (wrong.value) return;
    onSwitch();
    original.value = file;
    layout.value = 'pages';
  };
  return (
    <div class="layout-switch">
      <fieldset aria-label={tp('pages.layout')}>
        <button
          type="button"
          data-layout="text"
          aria-pressed={shown === 'text'}
          onClick={() => {
            onSwitch();
            layout.value = 'text';
          }}
        >
          {tp('pages.asText')}
        </button>
        <button
          type="button"
          data-layout="pages"
          aria-pressed={shown === 'pages'}
          onClick={() => void showPages()}
        >
          {tp('pages.asPages')}
        </button>
      </fieldset>
      {wrong.value && <span role="alert">{tp('pages.otherFile')}</span>}
    </div>
  );
}
