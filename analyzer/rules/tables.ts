import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Rule } from '../knowledge/rule-schema.ts';
import { classFrequencies } from '../matcher/frequency.ts';
import { type Lexicon, LexiconBuilder } from '../matcher/lexicon.ts';
import { type Watch, watchFor } from '../matcher/watch.ts';
import { dutiesOf } from './duties.ts';
import { joinRules } from './join-rules.ts';
import { type CompiledPattern, compilePattern } from './match.ts';
import { ENGINE_CLASSES, type EngineClass, type EngineClasses } from './modality.ts';
import { PatternError } from './pattern.ts';

/** The patterns of a rule, in the order of its YAML. */
export interface RulePatterns {
  /** `match`, `subject` or `expect`. */
  own: CompiledPattern[];
  /** One list for each condition. */
  with: CompiledPattern[][];
  unless: CompiledPattern[][];
}

/** All that is worked out of the words and patterns of the knowledge, once: plain JSON and typed arrays. */
export interface Tables {
  lexicon: Lexicon;
  watch: Watch;
  engine: EngineClasses;
  /** In the order of the knowledge's rules, topics and filters. */
  rules: RulePatterns[];
  topics: { evidence: CompiledPattern[]; unless: CompiledPattern[] }[];
  filters: CompiledPattern[][];
}

/** A rule, topic or filter that does not compile; `where` is its id. */
export class RuleError extends Error {
  readonly where: string;
  constructor(where: string, reason: string) {
    super(`${where}: ${reason}`);
    this.where = where;
  }
}

export type RuleSources = Pick<
  Knowledge,
  'classes' | 'rules' | 'topics' | 'filters' | 'drafts' | 'frequencies'
>;

/** Compiles words and patterns; throws RuleError at the first unknown class or unreadable pattern. */
export function buildTables(knowledge: RuleSources): Tables {
  const builder = new LexiconBuilder(knowledge.classes, knowledge.drafts.joiners);
  const compile = (where: string) => (source: string) => {
    try {
      return compilePattern(source, builder);
    } catch (error) {
      if (error instanceof PatternError) throw new RuleError(where, error.message);
      throw error;
    }
  };
  const patterns = {
    rules: knowledge.rules.map((rule) => patternsOf(rule, compile(rule.id))),
    topics: knowledge.topics.map(({ id, evidence, unless }) => ({
      evidence: evidence.map(compile(id)),
      unless: unless.map(compile(id)),
    })),
    filters: knowledge.filters.map(({ id, any }) => any.map(compile(id))),
  };
  const engine = Object.fromEntries(
    ENGINE_CLASSES.map((id) => {
      const number = builder.classNumber(id);
      if (number === undefined) throw new RuleError(id, 'the engine needs this lexicon class');
      return [id, number];
    }),
  ) as Record<EngineClass, number>;
  const { lexicon, terms } = builder.build();
  const joined = joinRules(knowledge, patterns);
  const watch = watchFor(
    dutiesOf({ ...joined, opposites: lexicon.opposites }),
    lexicon,
    terms,
    classFrequencies(lexicon, terms, knowledge.frequencies),
  );
  return { lexicon, watch, engine, ...patterns };
}

function patternsOf(rule: Rule, compile: (source: string) => CompiledPattern): RulePatterns {
  const conditions = 'with' in rule ? rule : { with: [], unless: [] };
  return {
    own: ownPatterns(rule).map(compile),
    with: conditions.with.map(({ any }) => any.map(compile)),
    unless: conditions.unless.map(({ any }) => any.map(compile)),
  };
}

function ownPatterns(rule: Rule): readonly string[] {
  if ('match' in rule) return rule.match;
  if ('subject' in rule) return rule.subject;
  return 'expect' in rule ? rule.expect : [];
}
