import { lastStartingBy } from '../draft/at-offset.ts';
import type { Sentence } from '../draft/draft.ts';
import type { Candidate } from '../rules/filters.ts';
import { clausesOf, type TextIndex } from '../rules/index-text.ts';
import type { CompiledMatchRule } from '../rules/join-rules.ts';
import { type CompiledPattern, matchPattern, mayMatch, type Span } from '../rules/match.ts';
import { conditionsHold } from './conditions.ts';

/**
 * Wording, provision, definition and credit rules: words in a clause, a sentence or an item. The pattern is looked
 * for in `near`, which may hold its words only; its conditions in `index`.
 */
export function matchCheck(
  { owner, pattern }: { owner: CompiledMatchRule; pattern: CompiledPattern },
  near: TextIndex,
  index: TextIndex,
  sentence: Sentence,
): Candidate[] {
  const found: Candidate[] = [];
  const inItem = owner.rule.within === 'item';
  const sentences = index.draft.sentencesOf(sentence.unit);
  // No clause has what its sentence lacks.
  if (!inItem && !mayMatch(pattern, near.stretch(sentence))) return found;
  // Rules that look at a whole item are run with its first sentence.
  if (inItem && sentences[0] !== sentence) return found;
  for (const span of spans(owner, sentence, index.draft.units[sentence.unit]!)) {
    for (const match of matchPattern(pattern, near.stretch(span))) {
      const at = inItem ? sentences[Math.max(0, lastStartingBy(sentences, match.start))]! : sentence;
      if (conditionsHold(owner, index, at, match)) found.push({ rule: owner.rule, sentence: at, match });
    }
  }
  return found;
}

function spans(owner: CompiledMatchRule, sentence: Sentence, unit: Span): readonly Span[] {
  if (owner.rule.within === 'clause') return clausesOf(sentence);
  return [owner.rule.within === 'item' ? unit : sentence];
}
