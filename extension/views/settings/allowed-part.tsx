import { useSignal } from '@preact/signals';
import { originOfPhrase } from '../../../analyzer/settings/layers.ts';
import type { SettingPhrase } from '../../../analyzer/settings/settings.ts';
import { ts } from '../../i18n/setting-strings.ts';
import { disallow, type Target } from '../../settings/target.ts';
import { OriginTag } from './origin-tag.tsx';
import { PhraseFields } from './phrase-fields.tsx';

/** Words that are allowed, each with its reason; those that were taken out of force stay to be seen. */
export function AllowedPart({ target }: { target: Target }) {
  const phrases = target.held.allowed ?? [];
  return (
    <section class="setting" data-setting="allowed">
      <h3>{ts('allowed.title')}</h3>
      <p class="hint">{ts('allowed.note')}</p>
      {phrases.length === 0 ? (
        <p class="empty">{ts('allowed.none')}</p>
      ) : (
        <ul class="phrases">
          {phrases.map((one) => (
            <PhraseRow key={one.phrase} phrase={one} target={target} />
          ))}
        </ul>
      )}
      <NewPhrase target={target} />
    </section>
  );
}

function PhraseRow({ phrase: one, target }: { phrase: SettingPhrase; target: Target }) {
  const { phrase, reason, off } = one;
  return (
    <li data-phrase={phrase} data-off={off ? '' : undefined}>
      <span class="quote">{phrase}</span>
      <span class="hint">{reason || ts('allowed.noReason')}</span>
      <OriginTag from={originOfPhrase(target.layers, phrase)} layer={target.layer} what={phrase} />
      {off ? (
        <button type="button" class="quiet" onClick={() => target.phrase(phrase, { phrase, reason })}>
          {ts('allowed.again')}
        </button>
      ) : (
        <button
          type="button"
          class="quiet"
          aria-label={ts('allowed.removeLabel', { phrase })}
          onClick={() => disallow(target, one)}
        >
          {ts('allowed.remove')}
        </button>
      )}
    </li>
  );
}

function NewPhrase({ target }: { target: Target }) {
  const phrase = useSignal('');
  const reason = useSignal('');
  const short = useSignal(false);
  const add = () => {
    const words = phrase.value.trim();
    short.value = words.length < 2;
    if (short.value) return;
    target.phrase(words, { phrase: words, reason: reason.value.trim() });
    phrase.value = '';
    reason.value = '';
  };
  return (
    <form
      class="new-phrase"
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <PhraseFields phrase={phrase} reason={reason} mark="new" />
      <button type="submit">{ts('allowed.add')}</button>
      {short.value && <p role="alert">{ts('allowed.short')}</p>}
    </form>
  );
}
