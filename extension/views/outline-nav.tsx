import { useMemo } from 'preact/hooks';
import { useDesk } from '../components/desk-context.ts';
import { useGrowing } from '../components/use-growing.ts';
import { outlineOf } from '../desk/outline.ts';
import { t } from '../i18n/language.ts';

/** The draft's outline with the problems in each part; a click leads to the part. */
export function OutlineNav({ onGo }: { onGo(offset: number): void }) {
  const { opened } = useDesk();
  const { review, source } = opened.draft;
  const rows = useMemo(() => outlineOf(review, source.text), [review, source]);
  const count = useGrowing(rows.length, 100);
  return (
    <nav class="outline" aria-label={t('outline.title')}>
      <h2>{t('outline.title')}</h2>
      {rows.length === 0 && <p class="hint">{t('outline.none')}</p>}
      <ul>
        {rows.slice(0, count).map(({ id, kind, text, start, depth, problems }) => (
          <li key={id} data-depth={Math.min(depth, 3)} data-kind={kind}>
            <button type="button" onClick={() => onGo(start)}>
              <span class="outline-text">{text}</span>
              {problems > 0 && (
                <span class="count" title={t('outline.problems', { n: problems })}>
                  {problems}
                </span>
              )}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}
