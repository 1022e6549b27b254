import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Condition, Filter, Rule, Topic } from '../knowledge/rule-schema.ts';
import type { CompiledCondition } from '../rules/join-rules.ts';
import type { CompiledPattern } from '../rules/match.ts';
import type { Tables } from '../rules/tables.ts';

export interface SpelledRules {
  rules: Rule[];
  filters: Filter[];
  topics: Topic[];
}

/** Rules and filters with their patterns as they were written: the packed knowledge has these in its tables only. */
export function spelledRules(
  { rules, filters, topics }: Pick<Knowledge, 'rules' | 'filters' | 'topics'>,
  tables: Pick<Tables, 'rules' | 'filters' | 'topics'>,
): SpelledRules {
  return {
    rules: rules.map((rule, i) => {
      const owner = tables.rules.at(i)!;
      const spelled = { ...rule };
      if ('match' in spelled && 'patterns' in owner) spelled.match = sources(owner.patterns);
      if ('subject' in spelled && 'patterns' in owner) spelled.subject = sources(owner.patterns);
      if ('expect' in spelled && 'patterns' in owner) spelled.expect = sources(owner.patterns);
      if (!('with' in spelled && 'with' in owner)) return spelled;
      return { ...spelled, with: conditions(owner.with), unless: conditions(owner.unless) };
    }),
    filters: filters.map((filter, i) => ({ ...filter, any: sources(tables.filters.at(i)!.patterns) })),
    topics: topics.map((topic, i) => {
      const { patterns, unless } = tables.topics.at(i)!;
      return { ...topic, evidence: sources(patterns), unless: sources(unless) };
    }),
  };
}

function conditions(list: readonly CompiledCondition[]): Condition[] {
  return list.map(({ in: scope, patterns }) => ({ in: scope, any: sources(patterns) }));
}

function sources(patterns: readonly CompiledPattern[]): string[] {
  return patterns.map(({ source }) => source);
}
