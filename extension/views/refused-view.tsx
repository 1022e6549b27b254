import type { Illegible } from '../../analyzer/documents/read/legibility.ts';
import { openWorkbench } from '../browser/open-workbench.ts';
import { t } from '../i18n/language.ts';
import type { StringKey } from '../i18n/strings.ts';
import type { Refusal } from '../panel/page-link.ts';

const words: Record<Refusal | Illegible, { why: StringKey; way: StringKey }> = {
  'browser-page': { why: 'refused.browserPage', way: 'refused.browserPageWay' },
  'not-granted': { why: 'refused.notGranted', way: 'refused.notGrantedWay' },
  'pdf-viewer': { why: 'refused.pdf', way: 'refused.pdfWay' },
  'canvas-editor': { why: 'refused.canvas', way: 'refused.canvasWay' },
  empty: { why: 'refused.empty', way: 'refused.emptyWay' },
  garbled: { why: 'refused.garbled', way: 'refused.garbledWay' },
  'other-language': { why: 'refused.language', way: 'refused.languageWay' },
};

/** Why the page cannot be read, in plain words, and the way round. */
export function RefusedView({ refusal, onAgain }: { refusal: Refusal | Illegible; onAgain(): void }) {
  const { why, way } = words[refusal];
  return (
    <div class="plain-state" data-refusal={refusal} role="alert">
      <h2>{t(refusal === 'other-language' ? 'refused.titleLanguage' : 'refused.title')}</h2>
      <p>{t(why)}</p>
      <p>{t(way)}</p>
      <p class="tools">
        <button type="button" class="primary" onClick={() => openWorkbench()}>
          {t('panel.workbench')}
        </button>
        <button type="button" onClick={onAgain}>
          {t('panel.again')}
        </button>
      </p>
    </div>
  );
}
