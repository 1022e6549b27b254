import type { Orphan } from '../desk/arrange.ts';
import { language, t } from '../i18n/language.ts';
import { useDesk } from './desk-context.ts';
import { LevelMark } from './level-mark.tsx';
import { useOffice } from './office-context.ts';

/** Decisions and notes whose finding is no longer there: kept until the reviewer removes them. */
export function OrphanList() {
  const { orphans } = useDesk();
  if (orphans.value.length === 0) return null;
  return (
    <details class="group orphans" open>
      <summary>
        <h3>{t('orphans.title', { n: orphans.value.length })}</h3>
      </summary>
      <p class="hint">{t('orphans.why')}</p>
      <ol>
        {orphans.value.map((orphan) => (
          <li key={orphan.finding}>
            <OrphanCard orphan={orphan} />
          </li>
        ))}
      </ol>
    </details>
  );
}

function OrphanCard({ orphan: { finding, decision, note } }: { orphan: Orphan }) {
  const { marks } = useDesk();
  const { labels } = useOffice();
  const anchor = decision?.anchor ?? note?.anchor;
  if (!anchor) return null;
  const target = { finding, anchor };
  const remove = () => {
    if (decision) marks.decide(target, null, '');
    if (note?.own) marks.note(target, '');
  };
  return (
    <article class="card orphan" data-level={anchor.level} data-finding={finding}>
      <p class="card-line">
        <LevelMark level={anchor.level} />
        <span>{anchor.label}</span>
      </p>
      {anchor.quote !== null && <p class="what quote">{anchor.quote}</p>}
      <p class="why">{anchor.message}</p>
      {decision && (
        <p>
          <strong>{labels.decisions[decision.value][language.value]}</strong> {decision.reason}
        </p>
      )}
      {note && <p class="note-text">{note.text}</p>}
      <button type="button" class="quiet" onClick={remove}>
        {t('orphans.remove')}
      </button>
    </article>
  );
}
