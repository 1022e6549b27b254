import { stepAt } from '../../analyzer/dossier/procedure.ts';
import { useOffice } from '../components/office-context.ts';
import { doneSteps, isArchived, textIn } from '../desk/progress.ts';
import { titleOf } from '../desk/review-list.ts';
import { language, t } from '../i18n/language.ts';
import { when } from '../i18n/when.ts';
import type { ListedReview } from '../records/records.ts';

interface SavedRowProps {
  listed: ListedReview;
  onOpen(): void;
  onRemove(): void;
  onArchive(): void;
}

/** One review in the list: what it is, how it stands. */
export function SavedRow({ listed, onOpen, onRemove, onArchive }: SavedRowProps) {
  const { labels } = useOffice();
  const { row, entries } = listed;
  const { outcome, updatedAt, counts, versions } = row;
  const title = titleOf(listed);
  const body = textIn(entries, 'identity', 'body');
  const done = doneSteps(entries);
  const step = done.size === 0 ? null : stepAt(done);
  const archived = isArchived(entries);
  return (
    <li data-archived={archived ? '' : undefined}>
      <button type="button" class="saved-open" onClick={onOpen}>
        <span class="saved-title">{title}</span>
        <span class="hint">
          {labels.outcomes[outcome].word[language.value]} ·{' '}
          {t('saved.problems', { n: counts.revise + counts.explain })} · <time>{when(updatedAt)}</time>
        </span>
        <span class="saved-tags">
          {body !== '' && <span class="hint">{body}</span>}
          {step && <span class="tag">{t(`at.${step}`)}</span>}
          {versions > 1 && <span class="tag">{t('saved.versions', { n: versions })}</span>}
          {archived && <span class="tag">{t('saved.isArchived')}</span>}
        </span>
      </button>
      <button
        type="button"
        class="quiet"
        aria-label={t(archived ? 'saved.unarchiveLabel' : 'saved.archiveLabel', { title })}
        onClick={onArchive}
      >
        {t(archived ? 'saved.unarchive' : 'saved.archive')}
      </button>
      <button
        type="button"
        class="quiet"
        data-do="remove"
        aria-label={t('saved.removeLabel', { title })}
        onClick={onRemove}
      >
        {t('saved.remove')}
      </button>
    </li>
  );
}
