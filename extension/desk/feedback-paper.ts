import type { Feedback } from '../../analyzer/documents/write/feedback/feedback.ts';
import { language } from '../i18n/language.ts';
import { tr } from '../i18n/record-strings.ts';
import type { Labels } from '../worker/protocol.ts';
import type { Desk } from './desk.ts';
import { isDecision } from './marks.ts';
import { opinionsOf } from './opinions.ts';

/** The drafter's answers as a paper, in the language spoken. */
export function feedbackPaper(desk: Desk, labels: Labels, at: Date): Feedback {
  const { keeper, opened } = desk;
  const spoken = language.peek();
  const text = (id: string, field: string) => {
    const value = keeper.value(id, field);
    return typeof value === 'string' ? value : '';
  };
  const counts = { accepted: 0, adapted: 0, dismissed: 0, open: 0 };
  const opinions = opinionsOf(desk);
  const rows = opinions.map(({ id, label, quote, problem, suggestion, notes }, index) => {
    const answer = keeper.value(`reply:${id}`, 'value');
    counts[isDecision(answer) ? answer : 'open'] += 1;
    return [
      String(index + 1),
      [label || tr('replies.whole'), quote].filter(Boolean).join('\n'),
      [problem, suggestion, ...notes].filter(Boolean).join('\n'),
      isDecision(answer) ? labels.decisions[answer][spoken] : tr('feedback.open'),
      text(`reply:${id}`, 'reason'),
      text(`reply:${id}`, 'changed'),
    ];
  });
  const draftTitle = text('identity', 'title') || opened.row.title;
  return {
    language: spoken,
    title: tr('feedback.title'),
    draftTitle,
    fields: [
      { label: tr('feedback.draft'), value: draftTitle },
      { label: tr('feedback.body'), value: text('identity', 'body') },
      { label: tr('feedback.contact'), value: text('identity', 'contact') },
      {
        label: tr('feedback.date'),
        value: at.toLocaleDateString(spoken === 'zh' ? 'zh-CN' : 'en-GB', { dateStyle: 'long' }),
      },
    ],
    summary: tr('feedback.summary', { all: rows.length, ...counts }),
    columns: [
      { head: tr('feedback.n'), share: 6, centred: true },
      { head: tr('feedback.provision'), share: 22 },
      { head: tr('feedback.opinion'), share: 34 },
      { head: tr('feedback.answer'), share: 11, centred: true },
      { head: tr('feedback.reason'), share: 24 },
      { head: tr('feedback.changed'), share: 28 },
    ],
    rows,
    empty: tr('feedback.empty'),
    signature: [tr('feedback.signature'), tr('feedback.seal'), tr('feedback.signedOn')],
  };
}
