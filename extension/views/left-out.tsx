import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import type { Account } from '../../analyzer/index.ts';
import { AccountWords } from '../components/account-words.tsx';
import { LevelMark } from '../components/level-mark.tsx';
import { type Explanation, useExplanation } from '../components/use-explanation.ts';
import { missLine, silencedLine } from '../components/why-words.ts';
import { Windowed } from '../components/windowed.tsx';
import type { Place } from '../desk/place.ts';
import { t } from '../i18n/language.ts';

/** Accounts rendered together. */
const PART = 20;

interface LeftOutProps {
  /** What the reviewer last pointed at; null for nothing yet. */
  place: Place | null;
  onGo(offset: number): void;
}

/** Why something was not found: looked up when it is unfolded, as it takes another look at the whole draft. */
export function LeftOut({ place, onGo }: LeftOutProps) {
  const open = useSignal(false);
  return (
    <details
      class="group left-out"
      onToggle={({ currentTarget }) => {
        open.value = currentTarget.open;
      }}
    >
      <summary>
        <h3>{t('left.title')}</h3>
      </summary>
      {open.value && (
        <>
          <NearPart place={place} onGo={onGo} />
          <SilencedPart onGo={onGo} />
        </>
      )}
    </details>
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
            {accounts.length === 0 ? t('left.silencedNone') : t('left.silenced', { n: accounts.length })}
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
      <h4>{t('left.near')}</h4>
      {place ? (
        <button type="button" onClick={() => look(place)}>
          {t('left.check', { place: place.label })}
        </button>
      ) : (
        <p class="hint">{t('left.pick')}</p>
      )}
      <Answer explanation={explanation}>
        {(accounts) =>
          accounts.length === 0 ? (
            <p class="empty">{t('left.nearNone', { place: asked.value?.label ?? '' })}</p>
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

function AccountCard({ account, onGo }: { account: Account; onGo(offset: number): void }) {
  const { level, provision, quote, message, start, verdict } = account;
  return (
    <article class="card account" data-level={level} data-verdict={verdict.is}>
      <p class="card-line">
        <LevelMark level={level} />
        <span class="hint">{provision}</span>
      </p>
      <p class="what quote">{quote}</p>
      <p class="verdict">{verdictLine(account)}</p>
      <p class="hint">{message}</p>
      <AccountWords account={account} />
      <button type="button" class="quiet" onClick={() => onGo(start)}>
        {t('left.place')}
      </button>
    </article>
  );
}

function verdictLine({ verdict }: Account): string {
  switch (verdict.is) {
    case 'silenced':
      return silencedLine(verdict);
    case 'covered':
      return t('why.covered', { message: verdict.message });
    case 'missed':
      return t('why.nearly', { why: missLine(verdict.miss) });
    default:
      return t('why.reported');
  }
}
