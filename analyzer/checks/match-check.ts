import { lastStartingBy } from '../draft/at-offset.ts';
import type { Sentence } from '../draft/draft.ts';
import type { CompiledMatchRule } from '../rules/compile-rules.ts';
import type { Candidate } from '../rules/filters.ts';
import { clausesOf, type TextIndex } from '../rules/index-text.ts';
import { matchPattern, type Span } from '../rules/match.ts';
import { conditionsHold } from './conditions.ts';
import { indexPatterns, type PatternIndex } from './rule-index.ts';

/** Wording, provision, definition and credit rules: words in a clause, a sentence or an item. */
export function matchCheck(
  rules: readonly CompiledMatchRule[],
): (index: TextIndex, sentence: Sentence) => Candidate[] {
  const patterns: PatternIndex<CompiledMatchRule> = indexPatterns(
    rules.map((owner) => ({ owner, patterns: owner.patterns })),
  );
  return (index, sentence) => {
    const unit = index.draft.units[sentence.unit]!;
    // Rules that look at a whole item are run with its first sentence.
    const isFirst = index.draft.sentences[unit.sentences[0]] === sentence;
    const scope = isFirst
      ? index.stretch({ start: unit.start, end: unit.end })
      : index.stretch({ start: sentence.start, end: sentence.end });
    const found: Candidate[] = [];
    for (const { owner, pattern } of patterns.candidates(scope.classes)) {
      if (owner.rule.within === 'item' && !isFirst) continue;
      for (const span of spans(owner, sentence, unit)) {
        for (const match of matchPattern(pattern, index.stretch(span))) {
          const at = owner.rule.within !== 'item' ? sentence : sentenceAt(index, unit.sentences, match);
          if (conditionsHold(owner, index, at, match)) found.push({ rule: owner.rule, sentence: at, match });
        }
      }
    }
    return found;
  };
}

function spans(owner: CompiledMatchRule, sentence: Sentence, unit: Span): Span[] {
  if (owner.rule.within === 'clause') return clausesOf(sentence);
  return owner.rule.within === 'item'
    ? [{ start: unit.start, end: unit.end }]
    : [{ start: sentence.start, end: sentence.end }];
}

/** The sentence in which a match begins. */
function sentenceAt(index: TextIndex, [from]: readonly [number, number], match: Span): Sentence {
  const { sentences } = index.draft;
  return sentences[Math.max(from, lastStartingBy(sentences, match.start))]!;
}
