import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { Notice } from '../components/notice.tsx';
import { useOffice } from '../components/office-context.ts';
import { RefusalNotice } from '../components/refusal-notice.tsx';
import { useCommands } from '../components/use-commands.ts';
import { Windowed } from '../components/windowed.tsx';
import { isArchived } from '../desk/progress.ts';
import { writerIn } from '../desk/review-draft.ts';
import { type Choice, chosen, NO_LIST_FILTER } from '../desk/review-list.ts';
import { t } from '../i18n/language.ts';
import { forAria } from '../keys/chord.ts';
import { keysOf } from '../keys/keymap.ts';
import type { ListedReview } from '../records/records.ts';
import { troubleWords } from '../records/trouble.ts';
import { SavedFilter } from './saved-filter.tsx';
import { SavedRow } from './saved-row.tsx';

/** Rows rendered together. */
const PART = 25;
/** Up to so many parts are all there. */
const WHOLE = 8;
const choices: readonly Choice[] = ['open', 'archived', 'all'];

/** The reviews kept on this machine, newest first, to be searched; a deleted one can be brought back. */
export function SavedReviews({ onOpen, onSample }: { onOpen(id: string): void; onSample(): void }) {
  const office = useOffice();
  const { records, now } = office;
  const all = useSignal<readonly ListedReview[] | null>(null);
  const search = useSignal('');
  const field = useRef<HTMLInputElement>(null);
  const choice = useSignal<Choice>('open');
  const filter = useSignal(NO_LIST_FILTER);
  const removed = useSignal<{ id: string; title: string } | null>(null);
  const trouble = useSignal<unknown>(null);
  const tell = (error: unknown) => {
    trouble.value = error;
  };

  useEffect(() => {
    const life = new AbortController();
    const next = (list: ListedReview[]) => {
      all.value = list;
    };
    records.watchList({ next, error: tell }, life.signal);
    return () => life.abort();
  }, [records]);

  const remove = ({ row }: ListedReview) => {
    removed.value = row;
    records.remove(row.id, now()).catch(tell);
  };
  const restore = (id: string) => {
    removed.value = null;
    records.restore(id).catch(tell);
  };
  const archive = ({ row, entries }: ListedReview) => {
    const archived = isArchived(entries);
    const change = { field: 'archived', value: !archived, base: archived || undefined };
    records.write(row.id, 'state', 'state', [change], writerIn(office)).catch(tell);
  };

  useCommands(
    {
      search: () => {
        field.current?.focus();
        return field.current !== null;
      },
    },
    [],
  );

  const rows = all.value && chosen(all.value, search.value, choice.value, filter.value);
  return (
    <section class="saved" aria-labelledby="saved-title">
      <h2 id="saved-title">{t('saved.title')}</h2>
      {trouble.value !== null && <Notice tone="warning">{t(...troubleWords(trouble.value))}</Notice>}
      <RefusalNotice records={records} />
      {removed.value && (
        <Notice tone="plain">
          {t('saved.removed', { title: removed.value.title })}
          <button type="button" onClick={() => removed.value && restore(removed.value.id)}>
            {t('saved.undo')}
          </button>
        </Notice>
      )}
      {all.value && all.value.length > 0 && (
        <search class="saved-search">
          <input
            type="search"
            ref={field}
            aria-keyshortcuts={forAria(keysOf('search'))}
            aria-label={t('saved.search')}
            placeholder={t('saved.search')}
            value={search.value}
            onInput={({ currentTarget }) => {
              search.value = currentTarget.value;
            }}
          />
          <select
            aria-label={t('saved.show')}
            value={choice.value}
            onChange={({ currentTarget }) => {
              choice.value = currentTarget.value as Choice;
            }}
          >
            {choices.map((one) => (
              <option key={one} value={one}>
                {t(`saved.${one}`)}
              </option>
            ))}
          </select>
        </search>
      )}
      {all.value && all.value.length > 1 && <SavedFilter all={all.value} filter={filter} />}
      {all.value?.length === 0 && (
        <div class="empty">
          <p>{t('saved.none')}</p>
          <button type="button" data-open="welcome" onClick={onSample}>
            {t('saved.sample')}
          </button>
        </div>
      )}
      {all.value && all.value.length > 0 && rows?.length === 0 && <p class="empty">{t('saved.noMatch')}</p>}
      <Windowed count={Math.ceil((rows?.length ?? 0) / PART)} estimate={PART * 3.5} needed={-1} all={WHOLE}>
        {(part) => (
          <ul key={part}>
            {rows?.slice(part * PART, (part + 1) * PART).map((listed) => (
              <SavedRow
                key={listed.row.id}
                listed={listed}
                onOpen={() => onOpen(listed.row.id)}
                onRemove={() => remove(listed)}
                onArchive={() => archive(listed)}
              />
            ))}
          </ul>
        )}
      </Windowed>
      {all.value && all.value.length > 0 && (
        <p class="saved-sample">
          <button type="button" class="quiet" data-open="welcome" onClick={onSample}>
            {t('saved.sample')}
          </button>
        </p>
      )}
    </section>
  );
}
