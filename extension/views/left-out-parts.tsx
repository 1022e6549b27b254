import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import type { Account } from '../../analyzer/index.ts';
import { AccountCard } from '../components/account-card.tsx';
import { type Explanation, useExplanation } from '../components/use-explanation.ts';
import { Windowed } from '../components/windowed.tsx';
import type { Place } from '../desk/place.ts';
import { ta } from '../i18n/account-strings.ts';
import { t } from '../i18n/language.ts';
import type { LeftOutProps } from './left-out.tsx';

/** Accounts rendered together. */
const PART = 20;

/** What was silenced in the whole draft, and what was nearly found at one place. */
export function LeftOutParts({ place, onGo }: LeftOutProps) {
  return (
    <>
      <NearPart place={place} onGo={onGo} />
      <SilencedPart onGo={onGo} />
    </>
  );
}

function SilencedPart({ onGo }: Pick<LeftOutProps, 'onGo'>) {
  const { explanation, ask } = useExplanation();
  useEffect(() => ask({ about: 'left-out' }), []);
  return (
    <Answer explanation={explanation}>
      {(accounts) => (
        <>
          <h4>
            {accounts.length === 0 ? ta('left.silencedNone') : ta('left.silenced', { n: accounts.length })}
          </h4>
          <Accounts accounts={accounts} onGo={onGo} />
        </>
      )}
    </Answer>
  );
}

function NearPart({ place, onGo }: LeftOutProps) {
  const { explanation, ask } = useExplanation();
  const asked = useSignal<Place | null>(null);
  const look = (wanted: Place) => {
    asked.value = wanted;
    ask({ about: 'part', part: { start: wanted.start, end: wanted.end } });
  };
  return (
    <>
      <h4>{ta('left.near')}</h4>
      {place ? (
        <button type="button" onClick={() => look(place)}>
          {ta('left.check', { place: place.label })}
        </button>
      ) : (
        <p class="hint">{ta('left.pick')}</p>
      )}
      <Answer explanation={explanation}>
        {(accounts) =>
          accounts.length === 0 ? (
            <p class="empty">{ta('left.nearNone', { place: asked.value?.label ?? '' })}</p>
          ) : (
            <Accounts accounts={accounts} onGo={onGo} />
          )
        }
      </Answer>
    </>
  );
}

interface AnswerProps {
  explanation: Explanation;
  children: (accounts: readonly Account[]) => ComponentChildren;
}

function Answer({ explanation, children }: AnswerProps) {
  return (
    <div role="status">
      {explanation.is === 'working' && <p class="hint">{t('why.working')}</p>}
      {explanation.is === 'failed' && <p>{t('why.failed', { why: explanation.why })}</p>}
      {explanation.is === 'there' && children(explanation.accounts)}
    </div>
  );
}

function Accounts({ accounts, onGo }: { accounts: readonly Account[]; onGo(offset: number): void }) {
  return (
    <Windowed count={Math.ceil(accounts.length / PART)} estimate={PART * 8} needed={-1}>
      {(part) => (
        <ul key={part}>
          {accounts.slice(part * PART, (part + 1) * PART).map((account, index) => (
            <li key={`${account.rule}-${account.start}-${index}`}>
              <AccountCard account={account} onGo={onGo} />
            </li>
          ))}
        </ul>
      )}
    </Windowed>
  );
}
