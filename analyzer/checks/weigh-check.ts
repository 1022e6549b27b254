import { lastStartingBy } from '../draft/at-offset.ts';
import type { Sentence } from '../draft/draft.ts';
import { nextSentence, sentenceEnd } from '../draft/sentences.ts';
import { heaviest, type Reader, weigh } from '../reader/reader.ts';
import type { Candidate } from '../rules/filters.ts';
import type { TextIndex } from '../rules/index-text.ts';
import type { CompiledMatchRule, CompiledWeighRule } from '../rules/join-rules.ts';
import type { Match } from '../rules/match.ts';
import { conditionsHold } from './conditions.ts';
import { matchCheck } from './match-check.ts';

/** Shorter ones are headings and cells of tables. */
const SHORTEST = 10;

/** A sentence that weighs enough for somebody to speak of it. */
export interface Heavy {
  sentence: Sentence;
  weight: number;
}

/** The sentences of a unit from a weight on; null where there are none: nothing but the text of the unit was looked at. */
export function heavySentences(
  reader: Reader,
  { draft }: TextIndex,
  unit: number,
  least: number,
): Heavy[] | null {
  const { codes } = draft.normal;
  const { words, end: limit } = draft.units[unit]!;
  let found: Heavy[] | null = null;
  // The sentence is made only where its text weighs enough: of a thousand, two do.
  for (
    let start = nextSentence(codes, words, limit), end: number;
    start < limit;
    start = nextSentence(codes, end, limit)
  ) {
    end = sentenceEnd(codes, start, limit);
    if (end - start < SHORTEST) continue;
    const weight = weigh(reader, codes, start, end);
    if (weight < least) continue;
    found ??= [];
    const sentences = draft.sentencesOf(unit);
    found.push({ sentence: sentences[lastStartingBy(sentences, start)]!, weight });
  }
  return found;
}

/**
 * What the second reader says of a heavy sentence. The match is the whole sentence: the filters then ask of its
 * lead-ins, titles and repeals.
 */
export function weighCheck(
  rules: readonly CompiledWeighRule[],
  reader: Reader,
  index: TextIndex,
  { sentence, weight }: Heavy,
): Candidate[] {
  const match = wholeOf(sentence);
  return rules
    .filter((owner) => weight >= owner.rule.weight && conditionsHold(owner, index, sentence, match))
    .map(({ rule }) => ({
      rule,
      sentence,
      match,
      words: heaviest(reader, index.draft.normal.codes, sentence),
    }));
}

/** What the widest frames find in a sentence that the second reader takes for a problem: the first that is silenced by nobody, and those that are. */
export function confirmedCheck(
  rules: readonly CompiledMatchRule[],
  near: TextIndex,
  index: TextIndex,
  sentence: Sentence,
  silence: (candidate: Candidate) => string | null,
): { candidate: Candidate; silencedBy: string | null }[] {
  const found: { candidate: Candidate; silencedBy: string | null }[] = [];
  for (const owner of rules)
    for (const pattern of owner.patterns)
      for (const candidate of matchCheck({ owner, pattern }, near, index, sentence)) {
        const silencedBy = silence(candidate);
        found.push({ candidate, silencedBy });
        if (silencedBy === null) return found;
      }
  return found;
}

function wholeOf({ start, end }: Sentence): Match {
  return { start, end, atoms: [{ start, end }] };
}
