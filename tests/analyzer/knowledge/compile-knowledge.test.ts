import { describe, expect, test } from 'vitest';
import { readSeeds } from '../../../analyzer/cli/seeds-folder.ts';
import { compileKnowledge, SeedError } from '../../../analyzer/knowledge/compile-knowledge.ts';
import type { SeedFile } from '../../../analyzer/knowledge/read-yaml.ts';

const seeds = readSeeds();
const rule = `- id: test-rule
  kind: wording
  frame: ground
  level: revise
  criterion: C1
  domains: [women-economy]
  match: ['限 {men}']
  message: 可能有问题，请核对。
  messageEn: May be a problem.
  suggestion: 改为统一条件。
  suggestionEn: Use one condition.
  basis: [womens-rights-law-43-1]
  examples:
    flag: [甲甲甲甲, 乙乙乙乙, 丙丙丙丙]
    pass: [甲甲甲甲, 乙乙乙乙, 丙丙丙丙]
`;

/** Problems of the seeds with one more rule file. */
function problemsOf(text: string, path = 'rules/zz-test.yaml'): string[] {
  const files: SeedFile[] = [...seeds.filter((f) => f.path !== path), { path, text }];
  try {
    compileKnowledge(files);
    return [];
  } catch (error) {
    if (!(error instanceof SeedError)) throw error;
    return error.message.split('\n');
  }
}

describe('a rule file', () => {
  test('that is right compiles', () => {
    expect(problemsOf(rule)).toEqual([]);
  });

  test.each([
    ['an unknown class', ['{men}', '{nobody}'], /^seeds\/rules\/zz-test\.yaml:1: .*unknown class \{nobody\}/],
    ['an unreadable pattern', ["'限 {men}'", "'限 ~'"], /zz-test\.yaml:1: .*a gap ends/],
    [
      'an unknown basis',
      ['womens-rights-law-43-1', 'no-law-1'],
      /zz-test\.yaml:1: .*unknown plan item or law article no-law-1/,
    ],
    [
      'an unknown matter of an item',
      ['womens-rights-law-43-1', 'bj-women-economy-m2#nothing'],
      /zz-test\.yaml:1: .*unknown matter bj-women-economy-m2#nothing/,
    ],
    ['no basis', ['[womens-rights-law-43-1]', '[]'], /zz-test\.yaml:12: .*basis/],
    ['an unknown criterion', ['criterion: C1', 'criterion: Z9'], /unknown criterion Z9/],
    ['an unknown domain', ['women-economy', 'women-nowhere'], /unknown domain women-nowhere/],
    ['an unknown filter', ['  message:', '  allow: [nofilter]\n  message:'], /unknown filter nofilter/],
    ['a key nobody knows', ['  message:', '  mesage: x\n  message:'], /zz-test\.yaml:1: .*mesage/],
    ['an unknown level', ['level: revise', 'level: forbid'], /zz-test\.yaml:4: .*level/],
    ['too few examples', [', 丙丙丙丙]\n    pass', ']\n    pass'], /zz-test\.yaml:14: .*flag/],
    ['no YAML', ['- id: test-rule', '- id: [test-rule'], /zz-test\.yaml:\d+: /],
  ])('with %s is refused with file, line and reason', (_, [from, to], expected) => {
    const broken = rule.replace(from!, to!);
    expect(broken).not.toBe(rule);
    expect(problemsOf(broken).join('\n')).toMatch(expected);
  });

  test('an id given twice is refused', () => {
    expect(problemsOf(rule + rule).join('\n')).toMatch(/rule test-rule is given twice/);
  });
});

test('counterparts are linked both ways', () => {
  const items = compileKnowledge(seeds).knowledge.plans.flatMap((plan) => plan.items);
  const byId = new Map(items.map((item) => [item.id, item]));
  const linked = items.filter((item) => item.counterpart !== null);
  expect(linked.length).toBeGreaterThan(400);
  for (const item of linked) {
    const other = byId.get(item.counterpart!)!;
    expect(other.counterpart).not.toBeNull();
    expect(other.id.slice(0, 2)).not.toBe(item.id.slice(0, 2));
  }
});
