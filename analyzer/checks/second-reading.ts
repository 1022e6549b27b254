import type { Judged } from '../judge.ts';
import type { Rule } from '../knowledge/rule-schema.ts';
import type { Reader } from '../reader/reader.ts';
import type { Candidate } from '../rules/filters.ts';
import type { TextIndex } from '../rules/index-text.ts';
import type { CompiledMatchRule, CompiledWeighRule } from '../rules/join-rules.ts';
import { confirmedCheck, heavySentences, weighCheck } from './weigh-check.ts';

interface SecondReading {
  reader: Reader;
  rules: readonly CompiledWeighRule[];
  /** Frames so wide that they speak only where the reader agrees and no other rule sees a problem. */
  frames: readonly CompiledMatchRule[];
  index: TextIndex;
  /** A unit with the words of the frames. */
  near: (unit: number) => TextIndex;
  /** The filter that silences a candidate, or null. */
  silence: (candidate: Candidate) => string | null;
}

/** What keeps a frame silent where another rule sees a problem in the sentence: no filter, but told like one. */
export const TOLD = 'told';

/** The second reader reads every unit, whether its words met or not: what it says is one judgement more. */
export function secondReading(
  all: readonly Judged[],
  { reader, rules, frames, index, near, silence }: SecondReading,
  from: number,
  to: number,
): Judged[] {
  const judgedOf = new Map(all.map((judged) => [judged.unit, judged]));
  const least = Math.min(
    frames.length > 0 ? reader.confirm : Number.POSITIVE_INFINITY,
    ...rules.map(({ rule }) => rule.weight),
  );
  for (let unit = from; unit < to; unit++) {
    if (index.draft.units[unit]!.isHeading) continue;
    const heavy = heavySentences(reader, index, unit, least);
    if (heavy === null) continue;
    index.reads = 0;
    const judged = judgedOf.get(unit) ?? { unit, judgements: [], topics: [], answers: [], reads: 0 };
    judgedOf.set(unit, judged);
    for (const one of heavy) {
      const { sentence, weight } = one;
      const isTold = judged.judgements.some(
        ({ candidate, silencedBy }) =>
          silencedBy === null && candidate.sentence === sentence && isProblem(candidate.rule),
      );
      if (weight >= reader.confirm)
        for (const { candidate, silencedBy } of confirmedCheck(frames, near(unit), index, sentence, silence))
          judged.judgements.push({ candidate, silencedBy: silencedBy ?? (isTold ? TOLD : null) });
      for (const candidate of weighCheck(rules, reader, index, one))
        judged.judgements.push({ candidate, silencedBy: silence(candidate) });
    }
    judged.reads |= index.reads;
  }
  return [...judgedOf.values()].sort((a, b) => a.unit - b.unit);
}

const isProblem = ({ level }: Rule): boolean => level === 'revise' || level === 'explain';
