import type { DecisionValue, Finding } from '../../analyzer/model.ts';
import type { MarkKeeper } from './marks.ts';

/** Which findings are in the list, beside their level; null: all. */
export interface Filter {
  criterion: string | null;
  domain: string | null;
  /** `open`: without a decision. */
  decision: DecisionValue | 'open' | null;
  /** Decided or noted by this person. */
  author: string | null;
  /** In its words, its reason, its suggestion or the name of its provision. */
  words: string | null;
}

export const NO_FILTER: Filter = { criterion: null, domain: null, decision: null, author: null, words: null };

/** Read inside a computed value: it follows decisions and notes only where the filter asks after them. */
export function passes(filter: Filter, marks: MarkKeeper): (finding: Finding) => boolean {
  const { criterion, domain, decision, author } = filter;
  const words = filter.words?.trim().toLowerCase() ?? '';
  const decisions = decision !== null || author !== null ? marks.decisions.value : null;
  const notes = author !== null ? marks.allNotes.value : [];
  const noted = new Set(notes.filter(({ by }) => by === author).map(({ finding }) => finding));
  return (finding) => {
    const decided = decisions?.get(finding.id);
    return (
      (criterion === null || finding.criterion === criterion) &&
      (domain === null || finding.domains.includes(domain)) &&
      (decision === null || (decided?.value ?? 'open') === decision) &&
      (author === null || decided?.by === author || noted.has(finding.id)) &&
      (words === '' || saidIn(finding).includes(words))
    );
  };
}

function saidIn({ quote, message, suggestion, provision }: Finding): string {
  return [quote, message, suggestion.text, suggestion.replacement, provision?.label].join('\n').toLowerCase();
}

/** The people who decided or noted anything. */
export function authorsIn({ decisions, allNotes }: MarkKeeper, onWords: readonly { by: string }[]): string[] {
  const names = [...decisions.value.values(), ...allNotes.value, ...onWords].map(({ by }) => by);
  return [...new Set(names)].filter((name) => name !== '').sort();
}
