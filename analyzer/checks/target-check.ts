import type { Sentence } from '../draft/draft.ts';
import type { Plan, Target } from '../knowledge/plan-schema.ts';
import type { CompiledTargetRule } from '../rules/compile-rules.ts';
import type { Candidate } from '../rules/filters.ts';
import type { TextIndex } from '../rules/index-text.ts';
import { type CompiledPattern, type Match, matchPattern } from '../rules/match.ts';
import type { Quantity } from '../rules/numbers.ts';
import { conditionsHold } from './conditions.ts';

/** Room for the arithmetic of fractions: 0.42 read from 42% and from 百分之四十二 must be equal. */
const EPSILON = 1e-9;
const FRACTIONS = new Set(['percent', 'rate']);

/** Plan targets by rule; rules whose target has no figure, or whose plan is not in force, are left out. */
export function targetsOf(
  rules: readonly CompiledTargetRule[],
  plans: readonly Plan[],
): ReadonlyMap<CompiledTargetRule, Target> {
  const items = new Map(plans.flatMap((plan) => plan.items.map((item) => [item.id, item])));
  const found = new Map<CompiledTargetRule, Target>();
  for (const owner of rules) {
    const target = items.get(owner.rule.target.item)?.targets[owner.rule.target.n];
    if (target !== undefined && target.value !== null) found.set(owner, target);
  }
  return found;
}

/** A figure of the draft that falls short of the figure a plan sets for the same thing. */
export function targetCheck(
  { owner, pattern }: { owner: CompiledTargetRule; pattern: CompiledPattern },
  target: Target,
  near: TextIndex,
  index: TextIndex,
  sentence: Sentence,
): Candidate[] {
  const stretch = near.stretch(sentence);
  const found: Candidate[] = [];
  for (const subject of matchPattern(pattern, stretch)) {
    const figure = figureFor(subject, stretch.numbers(), target);
    if (figure === null || !fallsShort(figure, target)) continue;
    const match = joined(subject, figure);
    if (conditionsHold(owner, index, sentence, match)) found.push({ rule: owner.rule, sentence, match });
  }
  return found;
}

/** The first figure of the target's measure behind the subject. */
function figureFor(subject: Match, numbers: readonly Quantity[], target: Target): Quantity | null {
  return numbers.find((q) => q.start >= subject.end && sameMeasure(q.measure, target.unit)) ?? null;
}

/** Percent and rate are both fractions: a rate may be written 4‰, 0.4% or 400/10万. */
function sameMeasure(measure: string, unit: string): boolean {
  return measure === unit || (FRACTIONS.has(measure) && FRACTIONS.has(unit));
}

function fallsShort(figure: Quantity, target: Target): boolean {
  const value = target.value!;
  if (target.direction === 'at-most') return figure.value > value + EPSILON;
  if (target.direction === 'about') return Math.abs(figure.value - value) > value * 0.1 + EPSILON;
  return figure.value < value - EPSILON;
}

function joined(subject: Match, figure: Quantity): Match {
  const atoms = [...subject.atoms, { start: figure.start, end: figure.end }];
  return { start: subject.start, end: figure.end, atoms };
}
