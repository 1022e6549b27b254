import type {
  AnswerValue,
  CriterionAnswer,
  Procedure,
  Reply,
  ReviewRecord,
  WordOpinion,
} from '../../analyzer/model.ts';
import type { Desk } from './desk.ts';
import { isDecision } from './marks.ts';
import { notesOnWords } from './word-notes.ts';

/** What papers and comments need of what was said about a review. */
export function recordOf({ marks, wordNotes, keeper }: Omit<Desk, 'record'>): ReviewRecord {
  return {
    decisions: [...marks.decisions.value.values()].map(({ finding, value, reason }) => ({
      finding,
      value,
      reason,
    })),
    notes: [
      ...marks.allNotes.value.map(({ finding, text }) => ({ finding, text })),
      ...notesOnWords(wordNotes.list.value),
    ],
    words: wordNotes.list.value.flatMap(({ id, text, anchor, placing }): WordOpinion[] => {
      if (text === '') return [];
      // What has no sure place is an opinion all the same: it says itself which words it was made on.
      const { start, end, quote, label } =
        'anchor' in placing ? placing.anchor : { ...anchor, start: null, end: null };
      return [{ id, start, end, quote, label, text }];
    }),
    replies: [...keeper.entries.value.keys()].flatMap((id): Reply[] => {
      const value = id.startsWith('reply:') ? keeper.value(id, 'value') : null;
      if (!isDecision(value)) return [];
      const said = (field: string) => String(keeper.value(id, field) ?? '');
      return [
        { opinion: id.slice('reply:'.length), value, reason: said('reason'), changed: said('changed') },
      ];
    }),
    answers: [...keeper.entries.value.keys()].flatMap((id) => answerOf(keeper, id)),
    procedure: procedureOf(keeper),
  };
}

const answerValues: readonly AnswerValue[] = ['yes', 'partly', 'no', 'none'];

/** The answer to a criterion, where anything was said to it. */
function answerOf(keeper: Desk['keeper'], id: string): CriterionAnswer[] {
  if (!id.startsWith('answer:')) return [];
  const said = (field: string) => String(keeper.value(id, field) ?? '').trim();
  const value = answerValues.find((one) => one === keeper.value(id, 'value')) ?? null;
  const [remark, places, checked] = [said('remark'), said('places'), said('checked')];
  if (value === null && remark + places + checked === '') return [];
  return [{ criterion: id.slice('answer:'.length), value, remark, places, checked }];
}

function procedureOf(keeper: Desk['keeper']): Procedure {
  const said = (id: string, field: string) => {
    const value = keeper.value(id, field);
    return typeof value === 'string' && value !== '' ? value : undefined;
  };
  const needed = said('screening', 'needed');
  const told = {
    title: said('identity', 'title'),
    issuer: said('identity', 'body'),
    contact: said('identity', 'contact'),
    stage: said('identity', 'stage'),
    received: said('identity', 'received'),
    experts: said('step:assessment', 'who'),
    needed: needed === 'yes' || needed === 'no' ? needed : undefined,
    needReason: said('screening', 'reason'),
  };
  return Object.fromEntries(Object.entries(told).filter(([, value]) => value !== undefined)) as Procedure;
}
