import type { Form } from '../../knowledge/form-schema.ts';
import type { AnswerValue, DecisionValue, Level, Outcome } from '../../model.ts';
import type { LevelCounts } from '../../triage/domain-counts.ts';
import type { Citation } from './citations.ts';

/**
 * The checklist as a paper: words only, in the order in which they are printed. Every text is clean (see
 * `clean-text.ts`), so that a writer has nothing to do but escape for its own format.
 */
export interface Paper {
  language: 'zh' | 'en';
  title: string;
  draftTitle: string;
  identity: Field[];
  outcome: { letter: Outcome; word: string; note: string };
  counts: { level: Level; mark: string; word: string; count: number }[];
  /** The domains in their order, each with how many findings of a level it has. */
  domains: DomainRow[];
  groups: CriterionGroup[];
  /** Problems and suggestions in the order of the text, those on the whole draft last. */
  clauses: FindingRow[];
  credits: FindingRow[];
  /** Notes and reasons whose finding is no longer there: a note is never lost. */
  looseNotes: string[];
  citations: Citation[];
  sources: Field[];
  statement: string;
  sections: Record<keyof Form['sections'], string>;
  sheets: Record<keyof Form['sheets'], string>;
  captions: Record<keyof Form['captions'], string>;
}

export interface Field {
  label: string;
  value: string;
}

export interface DomainRow {
  label: string;
  part: 'women' | 'children';
  counts: LevelCounts;
}

export interface CriterionGroup {
  id: string;
  title: string;
  rows: CriterionRow[];
}

export interface CriterionRow {
  criterion: string;
  question: string;
  /** What the words of the draft say to it. */
  value: AnswerValue;
  answer: string;
  evidence: string;
  /** What the reviewer answered; null where nobody did. `word` is empty for a remark without an answer. */
  own: { value: AnswerValue | null; word: string; remark: string; places: string; checked: string } | null;
}

/** An item of a plan, or an article of a law. */
export interface CitedItem {
  key: string;
  label: string;
  /** The label in two parts: the law with its version, or the short name of the plan, and where in it. */
  name: string;
  place: string;
  isPlan: boolean;
  quote: string;
}

export interface FindingRow {
  /** Running number in the paper, from 1: problems first, then credits. */
  n: number;
  id: string;
  rule: string;
  level: Level;
  mark: string;
  levelWord: string;
  criterion: string;
  domains: string;
  provision: string;
  /** The quotation between the words around it; all empty for the whole draft. */
  clause: { before: string; quote: string; after: string };
  start: number | null;
  end: number | null;
  message: string;
  suggestion: string;
  replacement: string;
  basis: CitedItem[];
  decision: { value: DecisionValue | null; word: string; reason: string };
  notes: string[];
}
