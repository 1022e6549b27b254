import type { Account } from '../../analyzer/index.ts';
import { ta } from '../i18n/account-strings.ts';
import { AccountWords } from './account-words.tsx';
import { LevelMark } from './level-mark.tsx';
import { missLine, silencedLine } from './why-words.ts';

/** Why a rule spoke or not at one place; `onGo` leads there. */
export function AccountCard({ account, onGo }: { account: Account; onGo?(offset: number): void }) {
  const { level, provision, quote, message, start, verdict } = account;
  return (
    <article class="card account" data-level={level} data-verdict={verdict.is}>
      <p class="card-line">
        <LevelMark level={level} />
        {provision !== '' && <span class="hint">{provision}</span>}
      </p>
      <p class="what quote">{quote}</p>
      <p class="verdict">{verdictLine(account)}</p>
      <p class="hint">{message}</p>
      <AccountWords account={account} />
      {onGo && (
        <button type="button" class="quiet" onClick={() => onGo(start)}>
          {ta('left.place')}
        </button>
      )}
    </article>
  );
}

function verdictLine({ verdict }: Account): string {
  switch (verdict.is) {
    case 'silenced':
      return silencedLine(verdict);
    case 'covered':
      return ta('why.covered', { message: verdict.message });
    case 'missed':
      return ta('why.nearly', { why: missLine(verdict.miss) });
    default:
      return ta('why.reported');
  }
}
