import type { Finding } from '../../analyzer/model.ts';
import { language, t } from '../i18n/language.ts';
import { AllowPhrase } from './allow-phrase.tsx';
import { BasisList } from './basis-list.tsx';
import { Because } from './because.tsx';
import { useCardTools } from './card-tools.ts';
import { DecisionBar } from './decision-bar.tsx';
import { useDesk } from './desk-context.ts';
import { LevelMark } from './level-mark.tsx';
import { NoteField } from './note-field.tsx';
import { useOffice } from './office-context.ts';
import { SuggestionBox } from './suggestion-box.tsx';
import { useDerived } from './use-derived.ts';

/** What, why, on what basis, what to write instead, what I decide. All but the first two unfold when selected. */
export function FindingCard({ finding }: { finding: Finding }) {
  const desk = useDesk();
  const { id, level, quote, message } = finding;
  // Computed for each card: a step in a list of thousands renders two of them anew.
  const selected = useDerived(() => desk.selected.value === id, [desk, id]);
  return (
    <article class="card" data-level={level} data-finding={id} aria-current={selected ? 'true' : undefined}>
      <button type="button" class="card-head" aria-expanded={selected} onClick={() => desk.reveal(id)}>
        <span class="card-line">
          <LevelMark level={level} />
          <State finding={finding} />
        </span>
        {quote === null ? <span class="what">{message}</span> : <span class="what quote">{quote}</span>}
      </button>
      {quote !== null && <p class="why">{message}</p>}
      {selected && <CardBody finding={finding} />}
    </article>
  );
}

function CardBody({ finding }: { finding: Finding }) {
  const { labels } = useOffice();
  const Tools = useCardTools();
  const criterion = labels.criteria.find(({ id }) => id === finding.criterion);
  return (
    <div class="card-body">
      {criterion && (
        <p class="criterion">
          <span class="code">{criterion.id}</span> {criterion.question[language.value]}
        </p>
      )}
      <FromPack finding={finding} />
      <BasisList basis={finding.basis} />
      <Because finding={finding.id} />
      {finding.level !== 'credit' && (
        <>
          <SuggestionBox suggestion={finding.suggestion} />
          {Tools && <Tools finding={finding} />}
          <DecisionBar finding={finding} />
          <AllowPhrase finding={finding} />
        </>
      )}
      <NoteField finding={finding} />
    </div>
  );
}

/** Who asks, where it is not the program itself. */
function FromPack({ finding: { pack } }: { finding: Finding }) {
  const { knowledge } = useDesk().opened.draft.review;
  const named = knowledge.packs?.find(({ id }) => id === pack);
  return named ? <p class="hint">{t('card.pack', { title: named.title, version: named.version })}</p> : null;
}

/** What has been done about the finding, to be seen without unfolding it. */
function State({ finding: { id } }: { finding: Finding }) {
  const { marks } = useDesk();
  const { labels } = useOffice();
  const decision = useDerived(() => marks.decisions.value.get(id)?.value, [marks, id]);
  const noted = useDerived(() => marks.notes.value.has(id), [marks, id]);
  if (!decision && !noted) return null;
  return (
    <span class="state">
      {decision && <span data-decision={decision}>{labels.decisions[decision][language.value]}</span>}
      {noted && <span>{t('note.has')}</span>}
    </span>
  );
}
