import type { Procedure, Reply, ReviewRecord, WordOpinion } from '../../analyzer/model.ts';
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
    words: wordNotes.list.value.flatMap(({ id, text, placing }): WordOpinion[] => {
      if (text === '' || !('anchor' in placing)) return [];
      const { start, end, quote, label } = placing.anchor;
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
    procedure: procedureOf(keeper),
  };
}

function procedureOf(keeper: Desk['keeper']): Procedure {
  const said = (id: string, field: string) => {
    const value = keeper.value(id, field);
    return typeof value === 'string' && value !== '' ? value : undefined;
  };
  const needed = said('screening', 'needed');
  const told = {
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
