import type { Suggestion } from '../../analyzer/model.ts';
import { t } from '../i18n/language.ts';
import { CopyButton } from './copy-button.tsx';

/** What to write instead; the copy is of the words that go into the draft. */
export function SuggestionBox({ suggestion: { text, replacement } }: { suggestion: Suggestion }) {
  return (
    <div class="suggestion">
      <h4>{t('card.suggestion')}</h4>
      <p>{text}</p>
      {replacement !== undefined && replacement !== text && (
        <p class="replacement">
          <span class="hint">{t('card.replacement')}</span> {replacement}
        </p>
      )}
      <CopyButton text={replacement ?? text} />
    </div>
  );
}
