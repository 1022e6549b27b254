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
import { classFrequencies } from '../matcher/frequency.ts';
import { type Lexicon, LexiconBuilder } from '../matcher/lexicon.ts';
import { type Watch, watchFor } from '../matcher/watch.ts';
import { type Duty, dutiesOf } from './duties.ts';
import { type CandidateFilter, COMPUTED_FILTERS, wordFilter } from './filters.ts';
import { type CompiledPattern, compilePattern } from './match.ts';
import { ENGINE_CLASSES, type EngineClass, type EngineClasses } from './modality.ts';
import { PatternError } from './pattern.ts';

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

/** The rule base ready to run. */
export interface CompiledRules {
  lexicon: Lexicon;
  /** What each pattern of the watch is looked for. */
  duties: Duty[];
  watch: Watch;
  engine: EngineClasses;
  match: CompiledMatchRule[];
  compare: CompiledCompareRule[];
  target: CompiledTargetRule[];
  omission: CompiledOmissionRule[];
  topics: CompiledTopic[];
  filters: CandidateFilter[];
}

/** A rule, topic or filter that does not compile; `where` is its id. */
export class RuleError extends Error {
  readonly where: string;
  constructor(where: string, reason: string) {
    super(`${where}: ${reason}`);
    this.where = where;
  }
}

/** Compiles the rule base; throws RuleError at the first unknown class or unreadable pattern. */
export function compileRules(
  knowledge: Pick<Knowledge, 'classes' | 'rules' | 'topics' | 'filters' | 'drafts' | 'frequencies'>,
): CompiledRules {
  const builder = new LexiconBuilder(knowledge.classes, knowledge.drafts.joiners);
  const compile = (where: string) => (source: string) => {
    try {
      return compilePattern(source, builder);
    } catch (error) {
      if (error instanceof PatternError) throw new RuleError(where, error.message);
      throw error;
    }
  };
  const conditions = (rule: MatchRule | CompareRule | TargetRule): Conditions => {
    const all = (list: Condition[]) => list.map((c) => ({ in: c.in, patterns: c.any.map(compile(rule.id)) }));
    return { with: all(rule.with), unless: all(rule.unless) };
  };
  const rules: Omit<CompiledRules, 'lexicon' | 'duties' | 'watch' | 'engine' | 'topics' | 'filters'> = {
    match: [],
    compare: [],
    target: [],
    omission: [],
  };
  for (const rule of knowledge.rules) {
    if (isMatchRule(rule)) {
      rules.match.push({ rule, patterns: rule.match.map(compile(rule.id)), ...conditions(rule) });
    } else if (isCompareRule(rule)) {
      rules.compare.push({ rule, ...conditions(rule) });
    } else if (rule.kind === 'target') {
      rules.target.push({ rule, patterns: rule.subject.map(compile(rule.id)), ...conditions(rule) });
    } else {
      rules.omission.push({
        rule,
        expect: rule.expect.map(compile(rule.id)),
      });
    }
  }
  const topics = knowledge.topics.map((topic) => ({
    topic,
    evidence: topic.evidence.map(compile(topic.id)),
    unless: topic.unless.map(compile(topic.id)),
  }));
  const filters = [
    ...COMPUTED_FILTERS,
    ...knowledge.filters.map((filter) =>
      wordFilter({ filter, patterns: filter.any.map(compile(filter.id)) }),
    ),
  ];
  const engine = Object.fromEntries(
    ENGINE_CLASSES.map((id) => {
      const number = builder.classNumber(id);
      if (number === undefined) throw new RuleError(id, 'the engine needs this lexicon class');
      return [id, number];
    }),
  ) as Record<EngineClass, number>;
  const lexicon = builder.build();
  const frequencies = classFrequencies(lexicon, knowledge.frequencies);
  const duties = dutiesOf({ ...rules, topics, opposites: lexicon.opposites });
  const watch = watchFor(
    duties.map((duty) => duty.needs),
    lexicon,
    frequencies,
  );
  return { lexicon, duties, watch, engine, topics, filters, ...rules };
}

function isMatchRule(rule: Rule): rule is MatchRule {
  return 'match' in rule;
}

function isCompareRule(rule: Rule): rule is CompareRule {
  return 'compare' in rule;
}
