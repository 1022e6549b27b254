import { useSignal } from '@preact/signals';
import type { ComponentType } from 'preact';
import { t } from '../i18n/language.ts';

/** Opens the page on privacy, which is loaded when it is first asked for. */
export function PrivacyButton() {
  const page = useSignal<ComponentType<{ onClose(): void }> | null>(null);
  const open = async () => {
    const { PrivacyPage } = await import('../views/privacy-page.tsx');
    page.value = PrivacyPage;
  };
  const Page = page.value;
  return (
    <>
      <button type="button" class="quiet" data-open="privacy" onClick={open}>
        {t('privacy.open')}
      </button>
      {Page && (
        <Page
          onClose={() => {
            page.value = null;
          }}
        />
      )}
    </>
  );
}
