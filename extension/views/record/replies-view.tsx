import type { DecisionValue } from '../../../analyzer/model.ts';
import { useDesk } from '../../components/desk-context.ts';
import { EntryField } from '../../components/entry-field.tsx';
import { useOffice } from '../../components/office-context.ts';
import { useExports } from '../../components/use-exports.ts';
import { Windowed } from '../../components/windowed.tsx';
import { isDecision } from '../../desk/marks.ts';
import { type Opinion, opinionsOf } from '../../desk/opinions.ts';
import { language } from '../../i18n/language.ts';
import { tr } from '../../i18n/record-strings.ts';

const values: readonly DecisionValue[] = ['accepted', 'adapted', 'dismissed'];
/** Opinions rendered together. */
const PART = 20;

/** The drafter's answer to each opinion: accepted, partly, not, with the reason and the text as changed. */
export function RepliesView() {
  const desk = useDesk();
  desk.keeper.entries.value;
  const opinions = opinionsOf(desk);
  const all = opinions.length;
  const done = opinions.filter(({ id }) => isDecision(desk.keeper.value(`reply:${id}`, 'value'))).length;
  return (
    <div class="record-view replies-view" data-scroller="">
      <header class="view-head">
        <h2>{tr('replies.title')}</h2>
        <p class="progress">
          <progress max={Math.max(1, all)} value={done} aria-label={tr('replies.title')} />
          {tr('replies.progress', { done, all })}
        </p>
        <ReplyExport />
      </header>
      <p class="hint">{tr('replies.hint')}</p>
      {all === 0 && <p class="empty">{tr('replies.none')}</p>}
      <Windowed count={Math.ceil(all / PART)} estimate={PART * 12} needed={-1}>
        {(part) => (
          <ol key={part} class="replies" start={part * PART + 1}>
            {opinions.slice(part * PART, (part + 1) * PART).map((opinion, index) => (
              <ReplyRow key={opinion.id} opinion={opinion} n={part * PART + index + 1} />
            ))}
          </ol>
        )}
      </Windowed>
    </div>
  );
}

/** The form of the replies, as far as it is filled in, as a Word document or a workbook. */
function ReplyExport() {
  const { opened } = useDesk();
  const { client } = useOffice();
  const { outcome, exported, write } = useExports();
  const { text } = opened.draft.source;
  return (
    <div class="tools">
      <span>{tr('replies.export')}</span>
      {(['docx', 'xlsx'] as const).map((format) => (
        <button
          key={format}
          type="button"
          data-paper={`reply-${format}`}
          onClick={() =>
            void write(async () =>
              client.run('paper', { ...(await exported()), paper: 'reply', format, text }),
            )
          }
        >
          .{format}
        </button>
      ))}
      <span role="status" class="hint">
        {outcome.value}
      </span>
    </div>
  );
}

function ReplyRow({ opinion, n }: { opinion: Opinion; n: number }) {
  const { keeper } = useDesk();
  const { labels } = useOffice();
  keeper.entries.value;
  const id = `reply:${opinion.id}`;
  const answer = keeper.value(id, 'value');
  const wanted = isDecision(answer) && answer !== 'accepted' && !keeper.value(id, 'reason');
  return (
    <li class="reply" data-opinion={opinion.id}>
      <div class="opinion">
        <h3>
          <span class="code">{n}</span> {opinion.label || tr('replies.whole')}
        </h3>
        {opinion.quote !== '' && <p class="quote">{opinion.quote}</p>}
        {opinion.problem !== '' && <p>{opinion.problem}</p>}
        {opinion.suggestion !== '' && <p class="suggested">{opinion.suggestion}</p>}
        {opinion.notes.map((note) => (
          <p class="note-text" key={note}>
            {note}
          </p>
        ))}
      </div>
      <div class="answer">
        {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out in a row everywhere */}
        <div class="choices" role="group" aria-label={`${n} ${tr('replies.answer')}`}>
          {values.map((value) => (
            <button
              key={value}
              type="button"
              aria-pressed={answer === value}
              data-reply={value}
              onClick={() => keeper.set(id, 'reply', { value: answer === value ? null : value })}
            >
              {labels.decisions[value][language.value]}
            </button>
          ))}
        </div>
        <EntryField
          id={id}
          kind="reply"
          field="reason"
          label={tr('replies.reason')}
          long
          hint={wanted ? tr('replies.wanted') : ''}
        />
        <EntryField id={id} kind="reply" field="changed" label={tr('replies.changed')} long />
      </div>
    </li>
  );
}
