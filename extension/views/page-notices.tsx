import { browser } from 'wxt/browser';
import { Notice } from '../components/notice.tsx';
import { t } from '../i18n/language.ts';
import type { StringKey } from '../i18n/strings.ts';
import type { PageNews, PanelSession } from '../panel/session.ts';

const news: Record<PageNews, StringKey> = {
  changed: 'page.changed',
  moved: 'page.moved',
  left: 'page.left',
  closed: 'page.closed',
};

/** What has become of the page, and the way back to it. */
export function PageNotices({ session }: { session: PanelSession }) {
  const what = session.news.value;
  const tab = session.tabId.value;
  return (
    <>
      {session.step.value !== null && session.step.value !== 'following' && (
        <Notice tone="plain">{t('panel.reviewing')}</Notice>
      )}
      {session.inField.value && <Notice tone="plain">{t('page.field')}</Notice>}
      {what && (
        <Notice tone="plain">
          {t(news[what])}
          {(what === 'changed' || what === 'moved') && (
            <button type="button" onClick={session.again}>
              {t('page.again')}
            </button>
          )}
        </Notice>
      )}
      {session.elsewhere.value && what !== 'closed' && tab !== null && (
        <Notice tone="plain">
          {t('page.elsewhere')}
          <button type="button" onClick={() => browser.tabs.update(tab, { active: true })}>
            {t('page.return')}
          </button>
        </Notice>
      )}
    </>
  );
}
