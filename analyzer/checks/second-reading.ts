import type { Judged } from '../judge.ts';
import type { Reader } from '../reader/reader.ts';
import type { Candidate } from '../rules/filters.ts';
import type { TextIndex } from '../rules/index-text.ts';
import type { CompiledWeighRule } from '../rules/join-rules.ts';
import { weighCheck } from './weigh-check.ts';

interface SecondReading {
  reader: Reader;
  rules: readonly CompiledWeighRule[];
  index: TextIndex;
  /** The filter that silences a candidate, or null. */
  silence: (candidate: Candidate) => string | null;
}

/** The second reader reads every unit, whether its words met or not: what it says is one judgement more. */
export function secondReading(
  all: readonly Judged[],
  { reader, rules, index, silence }: SecondReading,
  from: number,
  to: number,
): Judged[] {
  const judgedOf = new Map(all.map((judged) => [judged.unit, judged]));
  for (let unit = from; unit < to; unit++) {
    if (index.draft.units[unit]!.isHeading) continue;
    index.reads = 0;
    const candidates = weighCheck(rules, reader, index, unit);
    if (candidates === null) continue;
    const judged = judgedOf.get(unit) ?? { unit, judgements: [], topics: [], answers: [], reads: 0 };
    judgedOf.set(unit, judged);
    for (const candidate of candidates) judged.judgements.push({ candidate, silencedBy: silence(candidate) });
    judged.reads |= index.reads;
  }
  return [...judgedOf.values()].sort((a, b) => a.unit - b.unit);
}
