import { characterTable } from '../draft/normalise.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { classFrequencies, wordFrequency } from '../matcher/frequency.ts';
import { type Lexicon, LexiconBuilder } from '../matcher/lexicon.ts';
import type { Watch } from '../matcher/watch.ts';
import { watchFor } from '../matcher/watch-for.ts';
import type { Reader } from '../reader/reader.ts';
import { readerOf } from '../reader/reader-seed.ts';
import { type DutyTable, dutyReader, dutyTable, watchingOf } from './duties.ts';
import {
  type CompiledFilter,
  type CompiledRule,
  type CompiledTopic,
  compiledRule,
  isCompareRule,
  isConfirmedRule,
  isOmissionRule,
  isWeighRule,
} from './join-rules.ts';
import type { List } from './list.ts';
import { compilePattern } from './match.ts';
import { ENGINE_CLASSES, type EngineClass, type EngineClasses } from './modality.ts';
import { PatternError } from './pattern.ts';

/** All that is worked out of the words and patterns of the knowledge, once: plain JSON and typed arrays. */
export interface Tables {
  lexicon: Lexicon;
  watch: Watch;
  engine: EngineClasses;
  /** 1 for each class that a condition, a filter or the engine itself asks for: what is looked for around a match. */
  around: Int32Array;
  /** What each character of a draft is read as (draft/normalise.ts). */
  characters: Uint16Array;
  /** In the order of the knowledge's rules, topics and filters. */
  rules: List<CompiledRule>;
  topics: List<CompiledTopic>;
  filters: List<CompiledFilter>;
  duties: DutyTable;
  /** Places of the rules that compare, and of those that ask for what a topic needs, by its id. */
  compare: readonly number[];
  omissions: Readonly<Record<string, readonly number[]>>;
  /** The second reader, and the places of the rules that speak by it; null where there is none. */
  reader: Reader | null;
  weigh: readonly number[];
  /** Places of the rules that speak only where it agrees. */
  confirm: readonly number[];
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
  'classes' | 'rules' | 'topics' | 'filters' | 'drafts' | 'frequencies' | 'characters' | 'reader'
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
  const rules = knowledge.rules.map((rule) => compiledRule(rule, compile(rule.id)));
  const topics = knowledge.topics.map((topic) => ({
    topic,
    patterns: topic.evidence.map(compile(topic.id)),
    unless: topic.unless.map(compile(topic.id)),
  }));
  const filters = knowledge.filters.map((filter) => ({
    filter,
    patterns: filter.any.map(compile(filter.id)),
  }));
  const engine = Object.fromEntries(
    ENGINE_CLASSES.map((id) => {
      const number = builder.classNumber(id);
      if (number === undefined) throw new RuleError(id, 'the engine needs this lexicon class');
      return [id, number];
    }),
  ) as Record<EngineClass, number>;
  const often = wordFrequency(knowledge.frequencies);
  const { lexicon, terms } = builder.build(often);
  const around = classesAround({ rules, filters, lexicon, engine });
  const duties = dutyTable({ rules, topics, lexicon });
  const dutyAt = dutyReader({ rules, topics, lexicon, duties });
  const watch = watchFor(
    Array.from(duties.kind, (_, number) => watchingOf(dutyAt(number))),
    lexicon,
    terms,
    classFrequencies(lexicon, terms, often),
  );
  const omissions: Record<string, number[]> = {};
  for (const [i, owner] of rules.entries()) {
    if (!isOmissionRule(owner)) continue;
    const { topic } = owner.rule;
    omissions[topic] = [...(omissions[topic] ?? []), i];
  }
  return {
    lexicon,
    watch,
    engine,
    around,
    characters: characterTable(knowledge.characters),
    rules,
    topics,
    filters,
    duties,
    compare: [...rules.keys()].filter((i) => isCompareRule(rules[i]!)),
    omissions,
    reader: knowledge.reader && readerOf(knowledge.reader),
    weigh: [...rules.keys()].filter((i) => isWeighRule(rules[i]!)),
    confirm: [...rules.keys()].filter((i) => isConfirmedRule(rules[i]!)),
  };
}

function classesAround({
  rules,
  filters,
  lexicon: { classCount, opposites },
  engine,
}: {
  rules: readonly CompiledRule[];
  filters: readonly CompiledFilter[];
  lexicon: Lexicon;
  engine: EngineClasses;
}): Int32Array {
  const around = new Int32Array(classCount);
  const add = (classes: readonly number[]) => {
    for (const number of classes) around[number] = 1;
  };
  add(Object.values(engine));
  for (const { first, second, pair } of opposites) add([first, second, pair]);
  for (const { patterns } of filters) for (const { classes } of patterns) add(classes);
  for (const rule of rules) {
    if (isOmissionRule(rule)) continue;
    for (const { patterns } of [...rule.with, ...rule.unless])
      for (const { classes } of patterns) add(classes);
  }
  return around;
}
