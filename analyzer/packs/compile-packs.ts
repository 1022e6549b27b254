import { spelledRules } from '../explain/spelled-rules.ts';
import { checkExamples } from '../knowledge/check-examples.ts';
import type { Compiled } from '../knowledge/compiled.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { SeedFile, SeedProblem } from '../knowledge/read-yaml.ts';
import { referenceProblems } from '../knowledge/references.ts';
import type { Taggers } from '../language/confirm-borders.ts';
import { LexiconError } from '../matcher/lexicon.ts';
import { buildTables, RuleError, type Tables } from '../rules/tables.ts';
import { inChinese } from './in-chinese.ts';
import { joinPacks } from './join-packs.ts';
import { packOf } from './names.ts';
import { patternsOf } from './patterns.ts';
import { packPlace } from './place.ts';
import { type ReadPack, readPack } from './read-pack.ts';

/** Packs that cannot be used: every problem by file and line. */
export class PackError extends Error {
  readonly problems: readonly SeedProblem[];
  constructor(problems: readonly SeedProblem[]) {
    super(problems.map(({ file, line, reason }) => `${file}:${line}: ${reason}`).join('\n'));
    this.problems = problems;
  }
}

interface Opened {
  file: SeedFile;
  read: ReadPack;
}

/**
 * The program's knowledge joined with packs, ready to review. Checked are syntax, limits, shape, patterns, ids and
 * what they refer to; the examples are run by `checkPackExamples`. Throws PackError.
 */
export function compilePacks(
  { knowledge, tables }: Compiled,
  files: readonly SeedFile[],
  language: 'zh' | 'en',
): Compiled {
  const opened = openAll(files, language);
  const joined = joinAll({ knowledge, tables }, opened);
  const problems: SeedProblem[] = [];
  const tell = teller(opened, language, problems);
  for (const { id, reason } of lookedUp(joined)) tell(id, reason);
  let built: Tables | null = null;
  if (problems.length === 0) {
    try {
      built = buildTables(joined);
    } catch (error) {
      if (!(error instanceof RuleError || error instanceof LexiconError)) throw error;
      tell(error.where, error.message);
    }
  }
  if (built === null || problems.length > 0) throw new PackError(problems);
  return { knowledge: joined, tables: built };
}

/** What is wrong with packs that can be told without laying out their words: quick enough for every letter typed. */
export function packProblems(
  compiled: Compiled,
  files: readonly SeedFile[],
  language: 'zh' | 'en',
): readonly SeedProblem[] {
  const problems: SeedProblem[] = [];
  try {
    const opened = openAll(files, language);
    const tell = teller(opened, language, problems);
    for (const { id, reason } of lookedUp(joinAll(compiled, opened))) tell(id, reason);
  } catch (error) {
    if (!(error instanceof PackError)) throw error;
    return error.problems;
  }
  return problems;
}

function joinAll({ knowledge, tables }: Compiled, opened: readonly Opened[]): Knowledge {
  const whole = { ...knowledge, ...spelledRules(knowledge, tables) };
  return joinPacks(
    whole,
    opened.map(({ read }) => read.pack),
  );
}

/** References that lead nowhere, in fields and in patterns. */
function lookedUp(joined: Knowledge): { id: string; reason: string }[] {
  const classes = new Set(joined.classes.map(({ id }) => id));
  const own = {
    topics: joined.topics.filter(({ id }) => packOf(id) !== null),
    rules: joined.rules.filter(({ id }) => packOf(id) !== null),
  };
  const inPatterns = patternsOf(own).flatMap(({ path: [part, i], pattern }) => {
    const { id } = own[part as 'rules' | 'topics'][i as number]!;
    const named = [...pattern.matchAll(/\{([^{}]*)\}/g)].flatMap((match) => match[1]!.split('|'));
    return named
      .filter((name) => !classes.has(name.trim()))
      .map((name) => ({ id, reason: `unknown class {${name.trim()}} in “${pattern}”` }));
  });
  return [...referenceProblems(joined), ...inPatterns];
}

/** Runs the examples and suggestions of the packs through all rules; what does not behave, by file and line. */
export async function checkPackExamples(
  { knowledge, tables }: Compiled,
  files: readonly SeedFile[],
  taggers: Taggers,
  language: 'zh' | 'en',
): Promise<SeedProblem[]> {
  const problems: SeedProblem[] = [];
  const tell = teller(openAll(files, language), language, problems);
  const own: Pick<Knowledge, 'rules' | 'filters'> = {
    rules: knowledge.rules.filter(({ id }) => packOf(id) !== null),
    filters: [],
  };
  for (const { rule, reason } of await checkExamples(knowledge, taggers, tables, own)) tell(rule, reason);
  return problems;
}

function openAll(files: readonly SeedFile[], language: 'zh' | 'en'): Opened[] {
  const problems: SeedProblem[] = [];
  const opened: Opened[] = [];
  for (const file of files) {
    const { read, problems: own } = readPack(file, language);
    problems.push(...own);
    if (read === null) continue;
    const { id } = read.pack.pack;
    if (opened.some((other) => other.read.pack.pack.id === id))
      problems.push({
        file: file.path,
        line: read.lineOf(['pack', 'id']),
        reason: language === 'zh' ? `已有标识为 ${id} 的规则包` : `there is a pack ${id} already`,
      });
    opened.push({ file, read });
  }
  if (problems.length > 0) throw new PackError(problems);
  return opened;
}

/** Tells a problem by the id it was found at: in the pack's own words, on the line that it speaks of. */
function teller(opened: readonly Opened[], language: 'zh' | 'en', problems: SeedProblem[]) {
  return (id: string, reason: string): void => {
    const pack = packOf(id);
    const one = opened.find(({ read }) => read.pack.pack.id === pack);
    if (one === undefined) throw new Error(reason);
    // In its own file nothing has its namespace before it.
    const said = reason.replaceAll(`${pack}/`, '');
    const line = packPlace(one.read, one.file.text, id.slice(id.indexOf('/') + 1), said);
    problems.push({ file: one.file.path, line, reason: language === 'zh' ? inChinese(said) : said });
  };
}
