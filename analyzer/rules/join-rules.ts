import type { Knowledge } from '../knowledge/knowledge.ts';
import type {
  CompareRule,
  Condition,
  MatchRule,
  OmissionRule,
  Rule,
  TargetRule,
  Topic,
} from '../knowledge/rule-schema.ts';
import type { CompiledPattern } from './match.ts';
import type { RulePatterns, Tables } from './tables.ts';

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
export interface CompiledTargetRule extends Conditions {
  rule: TargetRule;
  patterns: CompiledPattern[];
}
export interface CompiledOmissionRule {
  rule: OmissionRule;
  expect: CompiledPattern[];
}
export interface CompiledTopic {
  topic: Topic;
  evidence: CompiledPattern[];
  unless: CompiledPattern[];
}

/** Rules and topics with their patterns, by kind. */
export interface JoinedRules {
  match: CompiledMatchRule[];
  compare: CompiledCompareRule[];
  target: CompiledTargetRule[];
  omission: CompiledOmissionRule[];
  topics: CompiledTopic[];
}

/** Puts the rules of the knowledge and the patterns of its tables together, each by its place. */
export function joinRules(
  knowledge: Pick<Knowledge, 'rules' | 'topics'>,
  patterns: Pick<Tables, 'rules' | 'topics'>,
): JoinedRules {
  const joined: JoinedRules = {
    match: [],
    compare: [],
    target: [],
    omission: [],
    topics: knowledge.topics.map((topic, i) => ({ topic, ...patterns.topics[i]! })),
  };
  for (const [i, rule] of knowledge.rules.entries()) {
    const own = patterns.rules[i]!;
    if (isMatchRule(rule)) joined.match.push({ rule, patterns: own.own, ...conditionsOf(rule, own) });
    else if (isCompareRule(rule)) joined.compare.push({ rule, ...conditionsOf(rule, own) });
    else if (rule.kind === 'target')
      joined.target.push({ rule, patterns: own.own, ...conditionsOf(rule, own) });
    else joined.omission.push({ rule, expect: own.own });
  }
  return joined;
}

function conditionsOf(rule: MatchRule | CompareRule | TargetRule, own: RulePatterns): Conditions {
  const join = (list: readonly Condition[], patterns: readonly CompiledPattern[][]) =>
    list.map((condition, i) => ({ in: condition.in, patterns: patterns[i]! }));
  return { with: join(rule.with, own.with), unless: join(rule.unless, own.unless) };
}

function isMatchRule(rule: Rule): rule is MatchRule {
  return 'match' in rule;
}

function isCompareRule(rule: Rule): rule is CompareRule {
  return 'compare' in rule;
}
