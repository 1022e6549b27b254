import type { Sentence } from '../draft/draft.ts';
import type { TextIndex } from '../rules/index-text.ts';
import type { CompiledCondition } from '../rules/join-rules.ts';
import { anyMatches, type Match } from '../rules/match.ts';
import { scopeSpans } from '../rules/scope.ts';

interface Conditions {
  with: readonly CompiledCondition[];
  unless: readonly CompiledCondition[];
}

/** Whether all `with` conditions of a rule hold around a match, and no `unless` does. */
export function conditionsHold(
  rule: Conditions,
  index: TextIndex,
  sentence: Sentence,
  match: Match,
): boolean {
  const holds = (condition: CompiledCondition): boolean =>
    scopeSpans(condition.in, index, sentence, match).some((span) =>
      anyMatches(condition.patterns, index.stretch(span)),
    );
  const hold = (areFar: boolean): boolean =>
    rule.with.every((condition) => isFar(condition) !== areFar || holds(condition)) &&
    !rule.unless.some((condition) => isFar(condition) === areFar && holds(condition));
  // A draft is searched from end to end only where everything near holds.
  return hold(false) && hold(true);
}

const isFar = (condition: CompiledCondition): boolean =>
  condition.in === 'draft' || condition.in === 'provision';
