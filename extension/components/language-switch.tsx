import { chooseLanguage } from '../browser/language-setting.ts';
import { language, t } from '../i18n/language.ts';

/** Offers the other language, in its own words. */
export function LanguageSwitch() {
  const other = language.value === 'zh' ? 'en' : 'zh';
  return (
    <button
      type="button"
      class="quiet"
      lang={other === 'zh' ? 'zh-CN' : 'en'}
      onClick={() => chooseLanguage(other)}
    >
      {t('language.other')}
    </button>
  );
}
