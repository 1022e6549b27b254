import { type Spoken, spokenOf } from '../checklist/findings.ts';
import type { Answer } from '../checks/topic-check.ts';
import type { Draft } from '../draft/draft.ts';
import type { Judged } from '../judge.ts';
import type { TextIndex } from '../rules/index-text.ts';
import type { CompiledTopic } from '../rules/join-rules.ts';

/** What rules saw in a unit, kept for the next versions of the draft, in which it may stand elsewhere. */
export interface KeptUnit {
  /** Where the unit began when it was judged: in the normalised text and in the source. */
  at: number;
  sourceAt: number;
  spoken: readonly Spoken[];
  topics: readonly CompiledTopic[];
  answers: readonly Answer[];
  reads: number;
}

export function keptUnit(
  { unit, judgements, topics, answers, reads }: Judged,
  index: TextIndex,
  source: string,
): KeptUnit {
  const { units, normal } = index.draft;
  const at = units[unit]!.start;
  return {
    at,
    sourceAt: normal.toSource[at]!,
    spoken: judgements
      .filter(({ silencedBy }) => silencedBy === null)
      .map(({ candidate }) => spokenOf(candidate, index, source)),
    topics,
    answers,
    reads,
  };
}

/** What a unit says where it stands now. */
export function spokenIn(
  { at, sourceAt, spoken }: KeptUnit,
  unit: number,
  { units, normal }: Draft,
): readonly Spoken[] {
  const { start } = units[unit]!;
  const shift = start - at;
  const sourceShift = normal.toSource[start]! - sourceAt;
  if (shift === 0 && sourceShift === 0) return spoken;
  return spoken.map((one) => ({
    ...one,
    match: { start: one.match.start + shift, end: one.match.end + shift },
    start: one.start + sourceShift,
    end: one.end + sourceShift,
  }));
}
