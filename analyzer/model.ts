/**
 * The vocabulary of 衡文 as types: one word per idea, used alike in code, UI and docs.
 * Offsets are UTF-16 units; ranges are half-open, [start, end). Unless a comment says otherwise they
 * point into `SourceText.text`, the text as the reader delivered it.
 */

import type { Range, SourceFormat } from './source-text.ts';

export type * from './source-text.ts';

/** How strongly a finding speaks. A *problem* is `revise` or `explain`. */
export type Level = 'revise' | 'explain' | 'consider' | 'credit';

export type RuleKind = 'wording' | 'provision' | 'omission' | 'target' | 'definition' | 'credit';

/** A 积极促进 · B 性别敏感 · C 中立（未见问题）· D 缺乏性别视角 · E 存在不平等规定 (field.md §2). */
export type Outcome = 'A' | 'B' | 'C' | 'D' | 'E';

export type Language = 'zh' | 'en';

export type ProvisionKind =
  | 'title'
  | 'preamble'
  | 'part' // 编
  | 'chapter' // 章
  | 'section' // 节
  | 'article' // 条
  | 'paragraph' // 款
  | 'item' // 项 （一）
  | 'subitem' // 目 1.
  | 'heading'; // 一、 and unnumbered headings of official documents

/** A node of the draft, in reading order. `start..end` covers its own text and its children. */
export interface Provision extends Range {
  id: string;
  label: string;
  kind: ProvisionKind;
  parent: string | null;
}

export type DraftType = 'statute' | 'plan' | 'notice' | 'opinion' | 'recruitment' | 'charter' | 'other';

export interface Basis {
  /** Plan or law id. */
  source: string;
  /** Plan item or law article id. */
  item: string;
  /** As an assessor would cite it: 《…规划》妇女与经济 策略措施3. */
  label: string;
  /** Short and exact. */
  quote: string;
}

export interface Suggestion {
  text: string;
  /** Only where it can stand in for the finding's quote. */
  replacement?: string;
}

export interface Finding {
  /** Made of the rule and the words around the match, so that it survives edits elsewhere. */
  id: string;
  rule: string;
  kind: RuleKind;
  level: Level;
  criterion: string;
  domains: string[];
  /** null (all three) for an omission: it speaks of the whole draft. */
  start: number | null;
  end: number | null;
  quote: string | null;
  provision: { id: string; label: string } | null;
  message: string;
  suggestion: Suggestion;
  basis: Basis[];
  /** Id of the pack whose rule spoke; absent for the program's own. */
  pack?: string;
}

/** A unit's rule pack, as reviews name it. */
export interface PackName {
  id: string;
  title: string;
  version: string;
}

/** yes: evidence for it · partly: evidence for and against · no: problems found · none: nothing found either way. */
export type AnswerValue = 'yes' | 'partly' | 'no' | 'none';

export interface ChecklistRow {
  criterion: string;
  question: string;
  answer: AnswerValue;
  /** Finding ids. */
  evidence: string[];
}

/** Words that somebody allows, and why. */
export interface AllowedPhrase {
  phrase: string;
  reason: string;
}

/** A finding that is none, as a phrase allows its words: told, but counted nowhere. */
export interface AllowedFinding extends AllowedPhrase {
  finding: Finding;
}

/** What was set for a review, as far as it differs from the program's own settings (analyzer/settings). */
export interface ReviewSettings {
  /** Plans in force, where somebody chose them. */
  plans?: string[];
  /** Criteria whose rules were off, by id. */
  off?: string[];
  omissions?: number | 'all';
  allowed?: AllowedPhrase[];
}

/** One assessment of one draft: plain JSON, the contract of design.md §5. */
export interface Review {
  schema: 'hengwen/review@1';
  source: { name: string; format: SourceFormat; sha256: string; chars: number };
  draft: {
    title: string;
    type: DraftType;
    language: Language;
    provisions: { id: string; label: string; start: number; end: number }[];
  };
  outcome: Outcome;
  /** Domain ids first, then topic ids, each by weight of evidence. */
  topics: string[];
  findings: Finding[];
  checklist: ChecklistRow[];
  knowledge: { version: string; plans: string[]; packs?: PackName[] };
  /** Absent where the program's own settings held. */
  settings?: ReviewSettings;
  /** In order of the text; absent where there are none. */
  allowed?: AllowedFinding[];
}

export type DecisionValue = 'accepted' | 'adapted' | 'dismissed';

/** What the reviewer made of a finding. */
export interface Decision {
  finding: string;
  value: DecisionValue;
  reason: string;
}

/** What a reviewer writes on a finding. */
export interface Note {
  finding: string;
  text: string;
}

/** What a reviewer wrote on words of the draft where no rule had spoken. */
export interface WordOpinion {
  id: string;
  /** null (both): the words have no sure place in this version. */
  start: number | null;
  end: number | null;
  quote: string;
  /** The provision they stand in, as a reader cites it. */
  label: string;
  text: string;
}

/** What the drafter answered to an opinion: a finding or a word opinion, by its id. */
export interface Reply {
  opinion: string;
  value: DecisionValue;
  reason: string;
  /** The text as the drafter changed it. */
  changed: string;
}

/** What a person answered to a criterion; the fields nobody filled are empty. */
export interface CriterionAnswer {
  criterion: string;
  /** null: a remark without an answer yet. `none`: the question does not concern the draft. */
  value: AnswerValue | null;
  remark: string;
  /** Provisions, as the person cites them. */
  places: string;
  /** What else was looked through. */
  checked: string;
}

/** What a person told of the draft and its procedure; what nobody told stays open on paper. */
export interface Procedure {
  /** The draft's name, where the one read from its text is not the right one. */
  title?: string;
  issuer?: string;
  contact?: string;
  stage?: string;
  received?: string;
  experts?: string;
  /** Whether an assessment is needed, and why. */
  needed?: 'yes' | 'no';
  needReason?: string;
}

/** A step of the procedure, in the words of the page. */
export interface StepRecord {
  step: string;
  done: boolean;
  who: string;
  /** A date, as it was typed. */
  on: string;
  remark: string;
}

/** Something that was done to a review, in the words of the page. */
export interface Deed {
  /** Milliseconds since 1970. */
  at: number;
  by: string;
  /** What: 处理, 程序, 意见. */
  deed: string;
  /** On what: a provision and its words, a criterion, a step. */
  object: string;
  /** How it was, and is. */
  change: string;
}

/** What the reviewer added to a review: all that an export needs beside it. */
export interface ReviewRecord {
  decisions: Decision[];
  notes: Note[];
  words?: WordOpinion[];
  replies?: Reply[];
  answers?: CriterionAnswer[];
  procedure?: Procedure;
  steps?: StepRecord[];
  /** In order of time. */
  history?: Deed[];
}
