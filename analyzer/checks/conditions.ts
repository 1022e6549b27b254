import type { Sentence } from '../draft/draft.ts';
import type { TextIndex } from '../rules/index-text.ts';
import type { CompiledCondition } from '../rules/join-rules.ts';
import { anyMatches, type Match } from '../rules/match.ts';
import { scopeSpans } from '../rules/scope.ts';

/** Whether all `with` conditions of a rule hold around a match, and no `unless` does. */
export function conditionsHold(
  rule: { with: readonly CompiledCondition[]; unless: readonly CompiledCondition[] },
  index: TextIndex,
  sentence: Sentence,
  match: Match,
): boolean {
  const holds = (condition: CompiledCondition): boolean =>
    scopeSpans(condition.in, index, sentence, match).some((span) =>
      anyMatches(condition.patterns, index.stretch(span)),
    );
  return rule.with.every(holds) && !rule.unless.some(holds);
}
