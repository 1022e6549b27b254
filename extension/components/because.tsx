import { t } from '../i18n/language.ts';
import { lazyView } from './lazy-view.tsx';
import { useExplanation } from './use-explanation.ts';

const AccountWords = lazyView(async () => (await import('./account-words.tsx')).AccountWords);

/** Why a finding was made: looked up when it is unfolded. */
export function Because({ finding }: { finding: string }) {
  const { explanation, ask, forget } = useExplanation();
  return (
    <details
      class="because"
      onToggle={({ currentTarget }) =>
        currentTarget.open ? ask({ about: 'finding', id: finding }) : forget()
      }
    >
      <summary>{t('why.found')}</summary>
      {explanation.is === 'working' && (
        <p class="hint" role="status">
          {t('why.working')}
        </p>
      )}
      {explanation.is === 'failed' && <p role="alert">{t('why.failed', { why: explanation.why })}</p>}
      {explanation.is === 'there' &&
        (explanation.accounts[0] ? (
          <AccountWords account={explanation.accounts[0]} />
        ) : (
          <p class="hint">{t('why.stale')}</p>
        ))}
    </details>
  );
}
