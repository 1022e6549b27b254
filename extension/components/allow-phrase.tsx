import { useSignal } from '@preact/signals';
import type { Finding } from '../../analyzer/model.ts';
import { t } from '../i18n/language.ts';
import { lazyView } from './lazy-view.tsx';

const AllowForm = lazyView<{ finding: Finding }>(
  async () => (await import('../views/settings/allow-form.tsx')).AllowForm,
);

/** The way to allow a finding's words, in this draft or in all. */
export function AllowPhrase({ finding }: { finding: Finding }) {
  const open = useSignal(false);
  if (finding.quote === null) return null;
  return (
    <details
      class="allow"
      data-allow=""
      onToggle={({ currentTarget }) => {
        open.value = currentTarget.open;
      }}
    >
      <summary>{t('allow.open')}</summary>
      {open.value && <AllowForm finding={finding} />}
    </details>
  );
}
