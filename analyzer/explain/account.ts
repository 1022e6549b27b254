import type { Scope } from '../knowledge/rule-schema.ts';
import type { Level, Range } from '../model.ts';

/** A word of the draft that a rule asked for, with what it stands for: the names of its classes; none for a literal. */
export interface NamedWord {
  text: string;
  names: string[];
}

/** Where a rule that nearly spoke failed. `wanted` names what it asks for. */
export type Miss =
  | { why: 'without'; scope: Scope; wanted: string[] }
  | { why: 'unless'; scope: Scope; words: string[] }
  | { why: 'far'; wanted: string; between: number; most: number }
  | { why: 'clause' }
  | { why: 'order'; wanted: string }
  | { why: 'absent'; wanted: string };

export type Verdict =
  | { is: 'reported'; finding: string }
  /** `title` and `reason` are those of a filter that is data, `words` what it found in the draft. */
  | { is: 'silenced'; filter: string; title: string | null; reason: string | null; words: string[] }
  /** Another rule says the same of the same words, and more strongly. */
  | { is: 'covered'; rule: string; message: string }
  | { is: 'missed'; miss: Miss }
  /** The draft speaks of a topic in so many sentences, and nowhere of what the topic needs; `wanted` names some of it. */
  | { is: 'lacking'; finding: string; topic: string; count: number; wanted: string[] };

/** Why a rule spoke, or why it did not, at one place of the draft (0, 0 for the whole). Offsets point into the source. */
export interface Account extends Range {
  rule: string;
  level: Level;
  message: string;
  provision: string | null;
  quote: string;
  /** As the rule writes it; null where the match is computed (limits compared, figures against targets, needs missing). */
  pattern: string | null;
  words: NamedWord[];
  /** The rule's further conditions, with the words that meet them. */
  met: { scope: Scope; words: string[] }[];
  verdict: Verdict;
}

/** What is to be explained: one finding, all that was found and left out, or a part of the draft. */
export type Question =
  | { about: 'finding'; id: string }
  | { about: 'left-out' }
  | { about: 'part'; part: Range }
  | { about: 'rule'; id: string };
