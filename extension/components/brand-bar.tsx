import type { ComponentChildren } from 'preact';
import { t } from '../i18n/language.ts';
import { LanguageSwitch } from './language-switch.tsx';

/** The top line of panel and workbench. */
export function BrandBar({ children }: { children?: ComponentChildren }) {
  return (
    <div class="brand-bar">
      <h1>
        <span class="seal" aria-hidden="true">
          衡
        </span>
        {t('brand.name')}
      </h1>
      {children}
      <LanguageSwitch />
    </div>
  );
}
