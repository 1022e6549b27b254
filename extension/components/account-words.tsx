import type { Account } from '../../analyzer/index.ts';
import { ta } from '../i18n/account-strings.ts';
import { joined, scopeWord } from './why-words.ts';

/** The words that a rule asked for and found, with what each stands for, its conditions, and the rule itself. */
export function AccountWords({ account: { words, met, rule, pattern, verdict } }: { account: Account }) {
  return (
    <dl class="account-words">
      <dt>
        {verdict.is === 'lacking'
          ? ta('why.topic', { topic: verdict.topic, n: verdict.count })
          : ta('why.words')}
      </dt>
      <dd>
        {words.map(({ text, names }, index) => (
          <span class="named-word" key={index}>
            <q>{text}</q>
            <Names of={names.filter((name) => name !== text)} />
          </span>
        ))}
      </dd>
      {met.map(({ scope, words: found }) => (
        <>
          <dt>{ta('why.met', { scope: scopeWord(scope) })}</dt>
          <dd>
            <q>{joined(found)}</q>
          </dd>
        </>
      ))}
      {verdict.is === 'lacking' && (
        <>
          <dt>{ta('why.lacking')}</dt>
          <dd>{verdict.wanted.join(ta('miss.or'))}</dd>
        </>
      )}
      <dt>{ta('why.rule')}</dt>
      <dd class="hint">
        {rule} {pattern !== null && <code title={ta('why.pattern')}>{pattern}</code>}
      </dd>
    </dl>
  );
}

/** The classes that a word stands for; a class that is named by the word itself says nothing more. */
function Names({ of }: { of: readonly string[] }) {
  return of.length > 0 ? <span class="hint"> {of.join(' / ')}</span> : null;
}
