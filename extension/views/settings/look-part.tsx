import { originOf } from '../../../analyzer/settings/layers.ts';
import { choices } from '../../../analyzer/settings/settings.ts';
import { chooseLanguage, chosenLanguage } from '../../browser/language-setting.ts';
import { useOffice } from '../../components/office-context.ts';
import { t } from '../../i18n/language.ts';
import { ts } from '../../i18n/setting-strings.ts';
import { OriginTag } from './origin-tag.tsx';

const themes = choices.theme.options;

/** Language and theme of the program. */
export function LookPart() {
  const { settings } = useOffice();
  const layers = settings.layers.value;
  const { theme = 'system' } = settings.held();
  const language = chosenLanguage.value;
  return (
    <section class="setting" data-setting="look">
      <h3>{ts('look.title')}</h3>
      <label class="check">
        {ts('look.language')}
        <select
          data-look="language"
          value={language ?? ''}
          onChange={({ currentTarget: { value } }) =>
            void chooseLanguage(value === 'zh' || value === 'en' ? value : null)
          }
        >
          <option value="">{ts('look.auto')}</option>
          <option value="zh">{t('language.chinese')}</option>
          <option value="en">{t('language.english')}</option>
        </select>
        <OriginTag from={originOf(layers, 'language')} layer="user" what={ts('look.language')} />
      </label>
      <label class="check">
        {ts('look.theme')}
        <select
          data-look="theme"
          value={theme}
          onChange={({ currentTarget: { value } }) =>
            void settings.choose('theme', () => themes.find((one) => one === value))
          }
        >
          {themes.map((one) => (
            <option key={one} value={one}>
              {ts(`look.${one}`)}
            </option>
          ))}
        </select>
        <OriginTag
          from={originOf(layers, 'theme')}
          layer="user"
          what={ts('look.theme')}
          onReset={() => void settings.choose('theme', () => undefined)}
        />
      </label>
    </section>
  );
}
