import type { Account } from '../../analyzer/index.ts';
import { t } from '../i18n/language.ts';
import { joined, scopeWord } from './why-words.ts';

/** The words that a rule asked for and found, with what each stands for, its conditions, and the rule itself. */
export function AccountWords({ account: { words, met, rule, pattern, verdict } }: { account: Account }) {
  return (
    <dl class="account-words">
      <dt>
        {verdict.is === 'lacking'
          ? t('why.topic', { topic: verdict.topic, n: verdict.count })
          : t('why.words')}
      </dt>
      <dd>
        {words.map(({ text, names }, index) => (
          <span class="named-word" key={index}>
            <q>{text}</q>
            {names.length > 0 && <span class="hint"> {names.join(' / ')}</span>}
          </span>
        ))}
      </dd>
      {met.map(({ scope, words: found }) => (
        <>
          <dt>{t('why.met', { scope: scopeWord(scope) })}</dt>
          <dd>
            <q>{joined(found)}</q>
          </dd>
        </>
      ))}
      {verdict.is === 'lacking' && (
        <>
          <dt>{t('why.lacking')}</dt>
          <dd>{verdict.wanted.join(t('miss.or'))}</dd>
        </>
      )}
      <dt>{t('why.rule')}</dt>
      <dd class="hint">
        {rule} {pattern !== null && <code>{pattern}</code>}
      </dd>
    </dl>
  );
}
