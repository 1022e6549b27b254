import { stringify } from 'yaml';
import type { ReadHost } from '../../analyzer/documents/read/formats.ts';
import { spelledRules } from '../../analyzer/explain/spelled-rules.ts';
import type { Compiled } from '../../analyzer/knowledge/compiled.ts';
import type { Rule } from '../../analyzer/knowledge/rule-schema.ts';
import type { Taggers } from '../../analyzer/language/confirm-borders.ts';
import { checkPackExamples, packProblems } from '../../analyzer/packs/compile-packs.ts';
import { inPack, packOf } from '../../analyzer/packs/names.ts';
import { readPack } from '../../analyzer/packs/read-pack.ts';
import { readPlan } from '../../analyzer/plan-import/read-plan.ts';
import type { KnowledgeJobs, ListedRule } from './knowledge-jobs.ts';
import { joinedWith } from './with-packs.ts';

type Job<J extends keyof KnowledgeJobs> = KnowledgeJobs[J];

export function catalogueOf(
  own: Compiled,
  { language, packs }: Job<'catalogue'>['input'],
): Job<'catalogue'>['output'] {
  const { compiled, leftOut } = joinedWith(own, packs, language);
  const { knowledge, tables } = compiled;
  return {
    plans: knowledge.plans.map(({ marks: _, ...plan }) => ({ ...plan, pack: packOf(plan.id) })),
    rules: spelledRules(knowledge, tables).rules.map((rule) => listed(rule, language)),
    leftOut: [...leftOut],
  };
}

function listed(rule: Rule, language: 'zh' | 'en'): ListedRule {
  const { id, kind, level, criterion, domains, basis } = rule;
  return {
    id,
    kind,
    level,
    criterion,
    domains,
    basis,
    message: language === 'zh' ? rule.message : rule.messageEn,
    suggestion: language === 'zh' ? rule.suggestion : rule.suggestionEn,
    patterns: patternsOf(rule),
    pack: packOf(id),
  };
}

function patternsOf(rule: Rule): string[] {
  if ('match' in rule) return rule.match;
  if ('subject' in rule) return rule.subject;
  if ('expect' in rule) return rule.expect;
  // What compares limits asks for a measure; the second reader weighs whole sentences.
  return 'compare' in rule ? rule.compare : [];
}

export async function checkPack(
  compiled: Compiled,
  { file, beside, language, examples }: Job<'checkPack'>['input'],
  taggers: Taggers,
): Promise<Job<'checkPack'>['output']> {
  const { read, problems } = readPack(file, language);
  if (read === null) return { problems, pack: null };
  const { id, title, version, unit } = read.pack.pack;
  const pack = {
    id,
    title,
    version,
    unit,
    rules: read.pack.rules.map((rule) => inPack(id, rule.id)),
    plans: read.pack.plans.length,
    classes: read.pack.classes.length,
    articles: read.pack.laws.reduce((sum, { articles }) => sum + articles.length, 0),
  };
  // An earlier state of the same pack gives way to this one.
  const others = beside.filter((other) => readPack(other, language).read?.pack.pack.id !== id);
  const all = [...others, file];
  const wrong = packProblems(compiled, all, language).filter((problem) => problem.file === file.path);
  if (wrong.length > 0 || !examples) return { problems: wrong, pack };
  const joined = joinedWith(compiled, all, language);
  return { problems: await checkPackExamples(joined.compiled, [file], taggers, language), pack };
}

export async function readPlanFile(
  { knowledge }: Compiled,
  { name, bytes, before }: Job<'readPlan'>['input'],
  host: ReadHost,
): Promise<Job<'readPlan'>['output']> {
  const { readDocument } = await import('../../analyzer/documents/read/read-document.ts');
  return readPlan(await readDocument(bytes, name, host), knowledge, before);
}

/** As a pack the plan's short id is also the pack's: there is one plan in it. */
export function planFile({ plan, as }: Job<'planFile'>['input']): string {
  const options = { lineWidth: 0 };
  if (as === 'seed') return stringify(plan, options);
  const { id, title, date, issuer } = plan;
  return stringify({ pack: { id, title, version: date, unit: issuer }, plans: [plan] }, options);
}
