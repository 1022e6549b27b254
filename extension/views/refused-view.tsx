import { openWorkbench } from '../browser/open-workbench.ts';
import { t } from '../i18n/language.ts';
import { type Refusal, refusalWords } from '../panel/refusal.ts';

/** Why the page cannot be read, in plain words, and the way round. */
export function RefusedView({ refusal, onAgain }: { refusal: Refusal; onAgain(): void }) {
  const { why, way } = refusalWords[refusal];
  return (
    <div class="plain-state" data-refusal={refusal} role="alert">
      <h2 tabIndex={-1} data-landing="">
        {t(refusal === 'other-language' ? 'refused.titleLanguage' : 'refused.title')}
      </h2>
      <p>{t(why)}</p>
      <p>{t(way)}</p>
      <p class="tools">
        <button type="button" class="primary" onClick={() => openWorkbench()}>
          {t('refused.workbench')}
        </button>
        <button type="button" onClick={onAgain}>
          {t('panel.again')}
        </button>
      </p>
    </div>
  );
}
