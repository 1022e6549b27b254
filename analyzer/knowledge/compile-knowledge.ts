import * as z from 'zod';
import { hash } from '../checklist/hash.ts';
import { LexiconError } from '../matcher/lexicon.ts';
import { buildTables, RuleError, type Tables } from '../rules/tables.ts';
import type { Compiled } from './compiled.ts';
import { criteriaSchema } from './criteria-schema.ts';
import { draftFormsSchema } from './draft-schema.ts';
import { fieldNamesSchema } from './field-schema.ts';
import { formSchema } from './form-schema.ts';
import { frequenciesSchema } from './frequency-schema.ts';
import type { Knowledge } from './knowledge.ts';
import { lexiconSchema } from './lexicon-schema.ts';
import { neutralSetSchema } from './neutral-schema.ts';
import { numberFormsSchema } from './numbers-schema.ts';
import { paperFormSchema } from './paper-schema.ts';
import { domainSchema, lawSchema, type Plan, planSchema } from './plan-schema.ts';
import { planWordsSchema } from './plan-words-schema.ts';
import { lineOfId, readYaml, type SeedFile, type SeedProblem } from './read-yaml.ts';
import { readerSchema } from './reader-schema.ts';
import { referenceProblems } from './references.ts';
import { filterSchema, ruleSchema, topicSchema } from './rule-schema.ts';
import { triageSchema } from './triage-schema.ts';

const charactersSchema = z.strictObject({
  pairs: z.string().refine((s) => s.length % 2 === 0, 'pairs of characters'),
});

/** Knowledge without a second reader is whole. */
const READER = 'second-reader.yaml';

/** Seeds that do not hold together. */
export class SeedError extends Error {
  readonly problems: readonly SeedProblem[];
  constructor(problems: readonly SeedProblem[]) {
    super(problems.map(({ file, line, reason }) => `seeds/${file}:${line}: ${reason}`).join('\n'));
    this.problems = problems;
  }
}

/**
 * Seeds -> knowledge and its tables. Reads every file by its schema, then checks that ids are unique and every reference
 * leads somewhere, then that the rules compile. Throws SeedError with every problem found, by file and line.
 */
export function compileKnowledge(files: readonly SeedFile[]): Compiled {
  const problems: SeedProblem[] = [];
  const sorted = [...files].sort((a, b) => (a.path < b.path ? -1 : 1));
  const inFolder = <S extends z.ZodType>(folder: string, schema: S, except = ''): z.output<S>[] =>
    sorted
      .filter((f) => f.path.startsWith(`${folder}/`) && f.path.endsWith('.yaml') && f.path !== except)
      .flatMap((f) => readYaml(f, schema, problems) ?? []) as z.output<S>[];
  const single = <S extends z.ZodType>(path: string, schema: S): z.output<S> | null => {
    const file = files.find((f) => f.path === path);
    if (file !== undefined) return readYaml(file, schema, problems);
    problems.push({ file: path, line: 1, reason: 'missing' });
    return null;
  };
  const domains = single('domains.yaml', z.array(domainSchema));
  const criteria = single('criteria/criteria.yaml', criteriaSchema);
  const fields = single('fields.yaml', fieldNamesSchema);
  const triage = single('triage.yaml', triageSchema);
  const drafts = single('drafts.yaml', draftFormsSchema);
  const numbers = single('numbers.yaml', numberFormsSchema);
  const frequencies = single('frequencies.yaml', frequenciesSchema);
  const planWords = single('plan-words.yaml', planWordsSchema);
  const neutralWords = single('neutral-words.yaml', z.array(neutralSetSchema));
  const reader = files.some((f) => f.path === READER) ? single(READER, readerSchema) : null;
  const plans = withCounterparts(inFolder('plans', planSchema));
  const laws = inFolder('laws', lawSchema);
  const classes = inFolder('lexicon', lexiconSchema).flatMap((l) => l.classes);
  const topics = inFolder('topics', z.array(topicSchema)).flat();
  const filters = inFolder('filters', z.array(filterSchema)).flat();
  const rules = inFolder('rules', z.array(ruleSchema)).flat();
  const checklist = single('forms/checklist.yaml', formSchema);
  const papers = inFolder('forms', paperFormSchema, 'forms/checklist.yaml');
  const characters = inFolder('characters', charactersSchema)
    .map((c) => c.pairs)
    .join('');
  if (
    problems.length > 0 ||
    domains === null ||
    criteria === null ||
    checklist === null ||
    fields === null ||
    triage === null ||
    drafts === null ||
    numbers === null ||
    frequencies === null ||
    planWords === null ||
    neutralWords === null
  ) {
    throw new SeedError(problems);
  }
  const knowledge: Knowledge = {
    version: hash(sorted.map((f) => `${f.path}\n${f.text}`).join('\n')),
    domains,
    plans,
    laws,
    criteria,
    classes,
    topics,
    filters,
    rules,
    forms: [checklist],
    papers,
    fields,
    triage,
    drafts,
    numbers,
    frequencies,
    planWords,
    neutralWords,
    reader,
    characters,
  };
  const place = (id: string): { file: string; line: number } => {
    for (const file of sorted) {
      const line = lineOfId(file, id);
      if (line > 1 || file.text.startsWith(`- id: ${id}`)) return { file: file.path, line };
    }
    return { file: '?', line: 1 };
  };
  for (const { id, reason } of referenceProblems(knowledge)) problems.push({ ...place(id), reason });
  let tables: Tables | null = null;
  try {
    tables = buildTables(knowledge);
  } catch (error) {
    if (!(error instanceof RuleError || error instanceof LexiconError)) throw error;
    problems.push({ ...place(error.where), reason: error.message });
  }
  if (problems.length > 0 || tables === null) throw new SeedError(problems);
  return { knowledge, tables };
}

/** A counterpart is written once, at one of the two items; the other gets the link back. */
function withCounterparts(plans: Plan[]): Plan[] {
  const back = new Map<string, string>();
  for (const item of plans.flatMap((plan) => plan.items)) {
    if (item.counterpart !== null && !back.has(item.counterpart)) back.set(item.counterpart, item.id);
  }
  return plans.map((plan) => ({
    ...plan,
    items: plan.items.map((item) => ({
      ...item,
      counterpart: item.counterpart ?? back.get(item.id) ?? null,
    })),
  }));
}
