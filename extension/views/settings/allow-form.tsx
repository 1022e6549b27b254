import { useSignal } from '@preact/signals';
import type { Finding } from '../../../analyzer/model.ts';
import { useDesk } from '../../components/desk-context.ts';
import { useOffice } from '../../components/office-context.ts';
import { ts } from '../../i18n/setting-strings.ts';
import { targetOf } from '../../settings/target.ts';
import { PhraseFields } from './phrase-fields.tsx';

/** Allows the words of a finding, or more words around them, with a reason. */
export function AllowForm({ finding: { quote } }: { finding: Finding }) {
  const desk = useDesk();
  const office = useOffice();
  const phrase = useSignal((quote ?? '').replace(/\s+/g, ' ').trim().slice(0, 200));
  const reason = useSignal('');
  const words = phrase.value.trim();
  const allow = (forDraft: boolean) =>
    targetOf(office, forDraft ? desk : null).phrase(words, { phrase: words, reason: reason.value.trim() });
  return (
    <div class="allow-form">
      <PhraseFields phrase={phrase} reason={reason} mark="allow" />
      <p class="tools">
        <button type="button" disabled={words.length < 2} data-allow-for="draft" onClick={() => allow(true)}>
          {ts('allowed.forDraft')}
        </button>
        <button type="button" disabled={words.length < 2} data-allow-for="user" onClick={() => allow(false)}>
          {ts('allowed.always')}
        </button>
      </p>
    </div>
  );
}
