import { lastStartingBy } from '../draft/at-offset.ts';
import type { Sentence } from '../draft/draft.ts';
import { nextSentence, sentenceEnd } from '../draft/sentences.ts';
import { heaviest, type Reader, weigh } from '../reader/reader.ts';
import type { Candidate } from '../rules/filters.ts';
import type { TextIndex } from '../rules/index-text.ts';
import type { CompiledWeighRule } from '../rules/join-rules.ts';
import type { Match } from '../rules/match.ts';
import { conditionsHold } from './conditions.ts';

/** Shorter ones are headings and cells of tables. */
const SHORTEST = 10;

/**
 * What the second reader says of a unit. Its match is the whole sentence: the filters then ask of its lead-ins, titles and
 * repeals. Null where no sentence weighs enough for any rule: nothing but the text of the unit was looked at.
 */
export function weighCheck(
  rules: readonly CompiledWeighRule[],
  reader: Reader,
  index: TextIndex,
  unit: number,
): Candidate[] | null {
  const { draft } = index;
  const { codes } = draft.normal;
  const { words, end: limit } = draft.units[unit]!;
  let found: Candidate[] | null = null;
  // The sentence is made only where its text weighs enough: of a thousand, two do.
  for (
    let start = nextSentence(codes, words, limit), end: number;
    start < limit;
    start = nextSentence(codes, end, limit)
  ) {
    end = sentenceEnd(codes, start, limit);
    if (end - start < SHORTEST) continue;
    const weight = weigh(reader, codes, start, end);
    for (const owner of rules) {
      if (weight < owner.rule.weight) continue;
      found ??= [];
      const sentences = draft.sentencesOf(unit);
      const sentence = sentences[lastStartingBy(sentences, start)]!;
      const match = wholeOf(sentence);
      if (!conditionsHold(owner, index, sentence, match)) continue;
      found.push({ rule: owner.rule, sentence, match, words: heaviest(reader, codes, sentence) });
    }
  }
  return found;
}

function wholeOf({ start, end }: Sentence): Match {
  return { start, end, atoms: [{ start, end }] };
}
