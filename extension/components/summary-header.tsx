import { language, t } from '../i18n/language.ts';
import { useDesk } from './desk-context.ts';
import { useOffice } from './office-context.ts';

/** Which draft this is, the word for the whole of it, and how far the reviewer has come. */
export function SummaryHeader() {
  const { opened, decided } = useDesk();
  const { labels } = useOffice();
  const { title, outcome, counts } = opened.row;
  const { word, note } = labels.outcomes[outcome];
  const todo = counts.revise + counts.explain + counts.consider;
  return (
    <header class="summary">
      <h2 tabIndex={-1} data-landing="">
        {title}
      </h2>
      <p class="outcome" data-outcome={outcome}>
        <span class="code">{outcome}</span>
        <strong>{word[language.value]}</strong>
      </p>
      <p class="hint">{note[language.value]}</p>
      {todo > 0 && (
        <p class="progress">
          <progress max={todo} value={decided.value} aria-label={t('summary.progressLabel')} />
          {t('summary.progress', { done: decided.value, all: todo })}
        </p>
      )}
    </header>
  );
}
