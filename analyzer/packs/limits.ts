import { expand, PatternError } from '../rules/pattern.ts';
import type { RulePack } from './pack-schema.ts';
import { patternsOf } from './patterns.ts';

/** A pack comes from anybody: none may cost more than this, however it is written. */
export const LIMITS = {
  characters: 1_000_000,
  /** Lists in lists. */
  depth: 24,
  /** Of each kind: classes, topics, plans, laws, items of a plan. */
  entries: 2_000,
  rules: 400,
  patterns: 4_000,
  /** Of a pattern or a term, as it is written. */
  length: 500,
  /** Of all classes, with their alternatives written out. */
  terms: 20_000,
  /** Of each kind, for a rule. */
  examples: 40,
  exampleLength: 2_000,
} as const;

/** What is wrong in a pack, by the path that leads there. */
export interface PathProblem {
  path: PropertyKey[];
  reason: string;
}

/** What of a pack is too much. */
export function limitProblems(pack: RulePack): PathProblem[] {
  const problems: PathProblem[] = [];
  const most = (path: PropertyKey[], what: string, count: number, limit: number): void => {
    if (count > limit) problems.push({ path, reason: `${count} ${what}, at most ${limit} allowed` });
  };
  most(['rules'], 'rules', pack.rules.length, LIMITS.rules);
  for (const part of ['classes', 'topics', 'plans', 'laws'] as const)
    most([part], part, pack[part].length, LIMITS.entries);
  for (const [i, plan] of pack.plans.entries())
    most(['plans', i, 'items'], 'items', plan.items.length, LIMITS.entries);
  const patterns = patternsOf(pack);
  most(['rules'], 'patterns', patterns.length, LIMITS.patterns);
  for (const { path, pattern } of patterns) most(path, 'characters', pattern.length, LIMITS.length);
  for (const [i, { examples }] of pack.rules.entries()) {
    for (const kind of ['flag', 'pass'] as const) {
      const path = ['rules', i, 'examples', kind];
      most(path, 'examples', examples[kind].length, LIMITS.examples);
      for (const [k, text] of examples[kind].entries())
        most([...path, k], 'characters', text.length, LIMITS.exampleLength);
    }
  }
  return [...problems, ...termProblems(pack)];
}

/** Terms too long to be written out, and the class with which there are too many of them. */
function termProblems({ classes }: RulePack): PathProblem[] {
  const problems: PathProblem[] = [];
  let count = 0;
  for (const [i, { terms, border, except }] of classes.entries()) {
    for (const [part, list] of Object.entries({ terms, border, except })) {
      for (const [k, term] of list.entries()) {
        const path = ['classes', i, part, k];
        if (term.length > LIMITS.length)
          problems.push({ path, reason: `${term.length} characters, at most ${LIMITS.length} allowed` });
        else count += writtenOut(term, (reason) => problems.push({ path, reason }));
      }
    }
    if (count <= LIMITS.terms) continue;
    problems.push({ path: ['classes', i], reason: `${count} terms, at most ${LIMITS.terms} allowed` });
    break;
  }
  return problems;
}

function writtenOut(term: string, tell: (reason: string) => void): number {
  try {
    const all = expand(term);
    if (all.includes('')) tell(`“${term}” may be empty`);
    const long = all.find((one) => one.length > MOST_TERM);
    if (long !== undefined) tell(`a term has at most ${MOST_TERM} characters`);
    return all.length;
  } catch (error) {
    if (!(error instanceof PatternError)) throw error;
    tell(error.message);
    return 0;
  }
}

/** As the trie keeps it (matcher/trie.ts). */
const MOST_TERM = 255;
