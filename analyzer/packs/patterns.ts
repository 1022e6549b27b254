import type { Condition, Rule } from '../knowledge/rule-schema.ts';
import type { RulePack } from './pack-schema.ts';

/** A pattern of a pack, and the path that leads to it. */
export interface PlacedPattern {
  path: PropertyKey[];
  pattern: string;
}

/** Every pattern that a pack holds, in the order of the file. */
export function patternsOf({ topics, rules }: Pick<RulePack, 'topics' | 'rules'>): PlacedPattern[] {
  const placed: PlacedPattern[] = [];
  const add = (list: readonly string[], ...path: PropertyKey[]) => {
    for (const [i, pattern] of list.entries()) placed.push({ path: [...path, i], pattern });
  };
  const addConditions = (list: readonly Condition[], ...path: PropertyKey[]) => {
    // A bare pattern stands where the condition does.
    for (const [i, { any }] of list.entries()) add(any, ...path, i, 'any');
  };
  for (const [i, topic] of topics.entries()) {
    add(topic.evidence, 'topics', i, 'evidence');
    add(topic.unless, 'topics', i, 'unless');
  }
  for (const [i, rule] of rules.entries()) {
    if ('match' in rule) add(rule.match, 'rules', i, 'match');
    if ('subject' in rule) add(rule.subject, 'rules', i, 'subject');
    if ('expect' in rule) add(rule.expect, 'rules', i, 'expect');
    if (!('with' in rule)) continue;
    addConditions(rule.with, 'rules', i, 'with');
    addConditions(rule.unless, 'rules', i, 'unless');
  }
  return placed;
}

/** A rule with each of its patterns written anew. */
export function withPatterns(rule: Rule, rewrite: (pattern: string) => string): Rule {
  const conditions = (list: readonly Condition[]) =>
    list.map((condition) => ({ ...condition, any: condition.any.map(rewrite) }));
  const copy = { ...rule };
  if ('match' in copy) copy.match = copy.match.map(rewrite);
  if ('subject' in copy) copy.subject = copy.subject.map(rewrite);
  if ('expect' in copy) copy.expect = copy.expect.map(rewrite);
  if ('with' in copy) {
    copy.with = conditions(copy.with);
    copy.unless = conditions(copy.unless);
  }
  return copy;
}
