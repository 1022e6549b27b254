import { isAlias, isCollection, isMap, isScalar, visit } from 'yaml';
import { byShape, type OpenYaml, openYaml, type SeedFile, type SeedProblem } from '../knowledge/read-yaml.ts';
import { PatternError, parsePattern } from '../rules/pattern.ts';
import { chineseShapes, inChinese } from './in-chinese.ts';
import { LIMITS, limitProblems, type PathProblem } from './limits.ts';
import { packSchema, type RulePack } from './pack-schema.ts';
import { patternsOf } from './patterns.ts';

/** A pack as it was read, with the lines of its file. */
export interface ReadPack {
  pack: RulePack;
  lineOf: OpenYaml['lineOf'];
}

/** More messages than this tell nobody more. */
const MOST_PROBLEMS = 50;

/**
 * Reads a pack, YAML or JSON: its syntax, its limits, its shape and its patterns. `problems` names what is wrong, by
 * line; null where there is anything. What it refers to is looked up when it is compiled (compile-packs.ts).
 */
export function readPack(
  file: SeedFile,
  language: 'zh' | 'en',
): { read: ReadPack | null; problems: SeedProblem[] } {
  const problems: SeedProblem[] = [];
  const read = readChecked(file, language, problems);
  const told = problems
    .slice(0, MOST_PROBLEMS)
    .map((problem) => (language === 'zh' ? { ...problem, reason: inChinese(problem.reason) } : problem));
  return { read: problems.length === 0 ? read : null, problems: told };
}

function readChecked(file: SeedFile, language: 'zh' | 'en', problems: SeedProblem[]): ReadPack | null {
  const tell = (line: number, reason: string) => problems.push({ file: file.path, line, reason });
  if (file.text.length > LIMITS.characters) {
    tell(1, `${file.text.length} characters, at most ${LIMITS.characters} allowed`);
    return null;
  }
  let open: OpenYaml | null;
  try {
    open = openSafely(file, problems);
  } catch (error) {
    // What recurses through lists in lists runs out of stack, here or in the parser.
    if (!(error instanceof RangeError)) throw error;
    tell(1, `lists within lists, at most ${LIMITS.depth} deep allowed`);
    return null;
  }
  if (open === null) return null;
  const pack = byShape(file, open, packSchema, problems, language === 'zh' ? chineseShapes : undefined);
  if (pack === null) return null;
  const { lineOf } = open;
  const limits = limitProblems(pack);
  for (const { path, reason } of limits.length > 0 ? limits : [...doubles(pack), ...patternProblems(pack)])
    tell(lineOf(path), reason);
  return { pack, lineOf };
}

/** The parser's own look-out for doubled keys asks every key about every other. */
const SYNTAX = { uniqueKeys: false, merge: false } as const;

/** The syntax, without what makes a small file large (aliases) or a deep one. */
function openSafely(file: SeedFile, problems: SeedProblem[]): OpenYaml | null {
  const open = openYaml(file, problems, SYNTAX);
  const overflow = problems.findIndex(({ reason }) => reason.startsWith('Maximum call stack'));
  if (overflow >= 0) {
    // The parser tells of it once for every list.
    problems.splice(overflow);
    throw new RangeError('lists within lists');
  }
  if (open === null) return null;
  const { document, lineOf } = open;
  const lineAt = (offset: number) => file.text.slice(0, offset).split('\n').length;
  const before = problems.length;
  const tell = (node: { range?: readonly number[] | null | undefined }, reason: string) =>
    problems.push({ file: file.path, line: lineAt(node.range?.[0] ?? 0), reason });
  visit(document, (_, node, path) => {
    if (problems.length > before) return visit.BREAK;
    if (isAlias(node)) tell(node, 'aliases (*) are not taken: write it out');
    else if (path.filter(isCollection).length > LIMITS.depth) {
      problems.push({
        file: file.path,
        line: 1,
        reason: `lists within lists, at most ${LIMITS.depth} deep allowed`,
      });
    } else if (isMap(node)) {
      const seen = new Set<unknown>();
      for (const { key } of node.items) {
        if (!isScalar(key)) continue;
        if (seen.has(key.value)) tell(key, `the key ${String(key.value)} is given twice`);
        seen.add(key.value);
      }
    }
    return undefined;
  });
  return problems.length > before ? null : { document, lineOf, value: document.toJS() };
}

/** Ids that a pack gives twice. */
function doubles(pack: RulePack): PathProblem[] {
  const problems: PathProblem[] = [];
  const unique = (what: string, list: readonly { id: string; path: PropertyKey[] }[]) => {
    const seen = new Set<string>();
    for (const { id, path } of list) {
      if (seen.has(id)) problems.push({ path, reason: `${what} ${id} is given twice` });
      seen.add(id);
    }
  };
  for (const part of ['rules', 'classes', 'topics', 'plans', 'laws'] as const)
    unique(
      NAMES[part],
      pack[part].map(({ id }, i) => ({ id, path: [part, i, 'id'] })),
    );
  unique('item', [
    ...pack.plans.flatMap(({ items }, i) =>
      items.map(({ id }, k) => ({ id, path: ['plans', i, 'items', k, 'id'] })),
    ),
    ...pack.laws.flatMap(({ articles }, i) =>
      articles.map(({ id }, k) => ({ id, path: ['laws', i, 'articles', k, 'id'] })),
    ),
  ]);
  return problems;
}

const NAMES = { rules: 'rule', classes: 'class', topics: 'topic', plans: 'plan', laws: 'law' } as const;

function patternProblems(pack: RulePack): PathProblem[] {
  return patternsOf(pack).flatMap(({ path, pattern }) => {
    try {
      parsePattern(pattern);
      return [];
    } catch (error) {
      if (!(error instanceof PatternError)) throw error;
      return [{ path, reason: error.message }];
    }
  });
}
