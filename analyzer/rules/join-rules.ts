import type {
  CompareRule,
  Condition,
  Filter,
  MatchRule,
  OmissionRule,
  Rule,
  TargetRule,
  Topic,
  WeighRule,
} from '../knowledge/rule-schema.ts';
import type { CompiledPattern } from './match.ts';

export interface CompiledCondition {
  in: Condition['in'];
  patterns: CompiledPattern[];
}

interface Conditions {
  with: CompiledCondition[];
  unless: CompiledCondition[];
}

export interface CompiledMatchRule extends Conditions {
  rule: MatchRule;
  patterns: CompiledPattern[];
}
export interface CompiledCompareRule extends Conditions {
  rule: CompareRule;
}
export interface CompiledWeighRule extends Conditions {
  rule: WeighRule;
}
export interface CompiledTargetRule extends Conditions {
  rule: TargetRule;
  patterns: CompiledPattern[];
}
export interface CompiledOmissionRule {
  rule: OmissionRule;
  patterns: CompiledPattern[];
}
export type CompiledRule =
  | CompiledMatchRule
  | CompiledCompareRule
  | CompiledWeighRule
  | CompiledTargetRule
  | CompiledOmissionRule;

export interface CompiledTopic {
  topic: Topic;
  patterns: CompiledPattern[];
  unless: CompiledPattern[];
}
export interface CompiledFilter {
  filter: Filter;
  patterns: CompiledPattern[];
}

type Compile = (source: string) => CompiledPattern;

/** Puts a rule and its patterns together. */
export function compiledRule(rule: Rule, compile: Compile): CompiledRule {
  const conditions = (list: readonly Condition[]) =>
    list.map((condition) => ({ in: condition.in, patterns: condition.any.map(compile) }));
  if (rule.kind === 'omission') return { rule, patterns: rule.expect.map(compile) };
  if ('compare' in rule) return { rule, with: conditions(rule.with), unless: conditions(rule.unless) };
  if ('weight' in rule) return { rule, with: conditions(rule.with), unless: conditions(rule.unless) };
  if ('match' in rule)
    return {
      rule,
      patterns: rule.match.map(compile),
      with: conditions(rule.with),
      unless: conditions(rule.unless),
    };
  return {
    rule,
    patterns: rule.subject.map(compile),
    with: conditions(rule.with),
    unless: conditions(rule.unless),
  };
}

/** Rules that speak wherever their words meet. */
export function isMatchRule(owner: CompiledRule): owner is CompiledMatchRule {
  return 'match' in owner.rule && !owner.rule.confirmed;
}

/** Rules that speak only where the second reader agrees. */
export function isConfirmedRule(owner: CompiledRule): owner is CompiledMatchRule {
  return 'match' in owner.rule && owner.rule.confirmed;
}

export function isCompareRule(owner: CompiledRule): owner is CompiledCompareRule {
  return 'compare' in owner.rule;
}

export function isWeighRule(owner: CompiledRule): owner is CompiledWeighRule {
  return 'weight' in owner.rule;
}

export function isTargetRule(owner: CompiledRule): owner is CompiledTargetRule {
  return owner.rule.kind === 'target';
}

export function isOmissionRule(owner: CompiledRule): owner is CompiledOmissionRule {
  return owner.rule.kind === 'omission';
}
