import type { DraftType, Language, ProvisionKind } from '../model.ts';
import type { NormalText } from './normalise.ts';

/** Offsets in this file point into the normalised text. */
export interface DraftProvision {
  id: string;
  label: string;
  kind: ProvisionKind;
  parent: number; // index of the provision above, -1 at the top
  start: number;
  end: number;
}

/** Between full stops and semicolons. */
export interface Sentence {
  start: number;
  end: number;
  /** Start of each clause (分句): the sentence's start and what follows each comma. */
  clauses: number[];
  unit: number;
  /** The lead-ins (引导句) this sentence hangs on, nearest first: ranges elsewhere in the text. */
  leadIns: { start: number; end: number }[];
}

/** A paragraph that stands as one 款, 项, 目 or heading. */
export interface Unit {
  start: number;
  end: number;
  provision: number;
  /** Where its words begin, behind the numbering. */
  words: number;
  /** The unit whose end leads in this one, or -1. */
  leadIn: number;
  /** The 条 (or top heading) it stands in: scope `provision`. */
  root: number;
  isHeading: boolean;
}

/** The text as a structure: what every rule looks at. */
export interface Draft {
  normal: NormalText;
  title: string;
  type: DraftType;
  language: Language;
  provisions: DraftProvision[];
  units: Unit[];
  /** The sentences of a unit, by its index: cut when first asked for, as most units hold nothing to look at. */
  sentencesOf(unit: number): readonly Sentence[];
}
