import { groupBy } from '../../analyzer/group-by.ts';
import type { Finding } from '../../analyzer/model.ts';
import type { Desk } from './desk.ts';

/** Something that the drafter has to answer: a finding that was not dismissed, or a note on words. */
export interface Opinion {
  /** The finding's id or the note's. */
  id: string;
  label: string;
  quote: string;
  /** What is wrong, in the program's words; empty for a note. */
  problem: string;
  suggestion: string;
  /** What reviewers wrote, one a line. */
  notes: string[];
  start: number | null;
}

/** The opinions on a draft in the order of its text, those on the whole draft last. */
export function opinionsOf({ opened, marks, wordNotes }: Desk): Opinion[] {
  const notes = groupBy(marks.allNotes.value, ({ finding }) => finding);
  const opinions: Opinion[] = [];
  for (const finding of opened.draft.review.findings) {
    const decision = marks.decisions.value.get(finding.id);
    if (finding.level === 'credit' || decision?.value === 'dismissed') continue;
    const said = (notes.get(finding.id) ?? []).map(({ text }) => text);
    opinions.push(opinionOn(finding, decision?.reason ? [decision.reason, ...said] : said));
  }
  for (const { id, text, anchor, placing } of wordNotes.list.value) {
    if (text === '') continue;
    const there = 'anchor' in placing ? placing.anchor : anchor;
    opinions.push({
      id,
      label: there.label,
      quote: there.quote,
      problem: '',
      suggestion: '',
      notes: [text],
      start: 'anchor' in placing ? there.start : null,
    });
  }
  return opinions.sort((a, b) => (a.start ?? Number.MAX_SAFE_INTEGER) - (b.start ?? Number.MAX_SAFE_INTEGER));
}

function opinionOn({ id, provision, quote, message, suggestion, start }: Finding, notes: string[]): Opinion {
  return {
    id,
    label: provision?.label ?? '',
    quote: quote ?? '',
    problem: message,
    suggestion: suggestion.text,
    notes,
    start,
  };
}
