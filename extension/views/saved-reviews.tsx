import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { Notice } from '../components/notice.tsx';
import { useOffice } from '../components/office-context.ts';
import { language, t } from '../i18n/language.ts';
import type { ListedReview } from '../records/records.ts';
import type { ReviewRow } from '../records/types.ts';

/** The reviews kept on this machine, newest first; a deleted one can be brought back. */
export function SavedReviews({ onOpen }: { onOpen(id: string): void }) {
  const { records, now } = useOffice();
  const rows = useSignal<readonly ReviewRow[] | null>(null);
  const removed = useSignal<ReviewRow | null>(null);
  const trouble = useSignal<string | null>(null);
  const tell = (error: unknown) => {
    trouble.value = error instanceof Error ? error.message : String(error);
  };

  useEffect(() => {
    const life = new AbortController();
    const next = (list: ListedReview[]) => {
      rows.value = list.map(({ row }) => row);
    };
    records.watchList({ next, error: tell }, life.signal);
    return () => life.abort();
  }, [records]);

  const remove = (row: ReviewRow) => {
    removed.value = row;
    records.remove(row.id, now()).catch(tell);
  };
  const restore = (row: ReviewRow) => {
    removed.value = null;
    records.restore(row.id).catch(tell);
  };

  return (
    <section class="saved" aria-labelledby="saved-title">
      <h2 id="saved-title">{t('saved.title')}</h2>
      {trouble.value && <Notice tone="warning">{t('records.trouble', { why: trouble.value })}</Notice>}
      {!records.persistent && <Notice tone="warning">{t('records.memory')}</Notice>}
      {removed.value && (
        <Notice tone="plain">
          {t('saved.removed', { title: removed.value.title })}
          <button type="button" onClick={() => removed.value && restore(removed.value)}>
            {t('saved.undo')}
          </button>
        </Notice>
      )}
      {rows.value?.length === 0 && <p class="empty">{t('saved.none')}</p>}
      <ul>
        {rows.value?.map((row) => (
          <SavedRow key={row.id} row={row} onOpen={() => onOpen(row.id)} onRemove={() => remove(row)} />
        ))}
      </ul>
    </section>
  );
}

function SavedRow({ row, onOpen, onRemove }: { row: ReviewRow; onOpen(): void; onRemove(): void }) {
  const { labels } = useOffice();
  const { title, outcome, updatedAt, counts } = row;
  const when = new Date(updatedAt).toLocaleString(language.value === 'zh' ? 'zh-CN' : 'en', {
    dateStyle: 'medium',
    timeStyle: 'short',
  });
  return (
    <li>
      <button type="button" class="saved-open" onClick={onOpen}>
        <span class="saved-title">{title}</span>
        <span class="hint">
          {labels.outcomes[outcome].word[language.value]} ·{' '}
          {t('saved.problems', { n: counts.revise + counts.explain })} · <time>{when}</time>
        </span>
      </button>
      <button type="button" class="quiet" aria-label={t('saved.removeLabel', { title })} onClick={onRemove}>
        {t('saved.remove')}
      </button>
    </li>
  );
}
