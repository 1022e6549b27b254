import { useSignal } from '@preact/signals';
import { t } from '../i18n/language.ts';

/** Copies a text and says so, or says that the browser refused. */
export function CopyButton({ text }: { text: string }) {
  const outcome = useSignal<'copied' | 'refused' | null>(null);
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => {
        outcome.value = 'copied';
      },
      () => {
        outcome.value = 'refused';
      },
    );
  return (
    <span class="copy">
      <button type="button" class="quiet" onClick={copy}>
        {t('card.copy')}
      </button>
      <span role="status" class="hint">
        {outcome.value === 'copied' && t('card.copied')}
        {outcome.value === 'refused' && t('card.copyRefused')}
      </span>
    </span>
  );
}
