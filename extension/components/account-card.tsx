import type { Account } from '../../analyzer/index.ts';
import { t } from '../i18n/language.ts';
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
        <span class="hint">{provision}</span>
      </p>
      <p class="what quote">{quote}</p>
      <p class="verdict">{verdictLine(account)}</p>
      <p class="hint">{message}</p>
      <AccountWords account={account} />
      {onGo && (
        <button type="button" class="quiet" onClick={() => onGo(start)}>
          {t('left.place')}
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
      return t('why.covered', { message: verdict.message });
    case 'missed':
      return t('why.nearly', { why: missLine(verdict.miss) });
    default:
      return t('why.reported');
  }
}
