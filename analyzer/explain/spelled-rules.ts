import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Condition, Filter, Rule, Topic } from '../knowledge/rule-schema.ts';
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
      const patterns = tables.rules[i]!;
      const spelled = { ...rule };
      if ('match' in spelled) spelled.match = sources(patterns.own);
      if ('expect' in spelled) spelled.expect = sources(patterns.own);
      if (!('with' in spelled)) return spelled;
      return {
        ...spelled,
        with: conditions(spelled.with, patterns.with),
        unless: conditions(spelled.unless, patterns.unless),
      };
    }),
    filters: filters.map((filter, i) => ({ ...filter, any: sources(tables.filters[i]!) })),
    topics: topics.map((topic, i) => ({ ...topic, evidence: sources(tables.topics[i]!.evidence) })),
  };
}

function conditions(list: readonly Condition[], patterns: readonly CompiledPattern[][]): Condition[] {
  return list.map((condition, i) => ({ in: condition.in, any: sources(patterns[i]!) }));
}

function sources(patterns: readonly CompiledPattern[]): string[] {
  return patterns.map(({ source }) => source);
}
