import { describe, expect, test } from 'vitest';
import { citationOf } from '../../analyzer/knowledge/citation.ts';
import { uncovered } from '../../analyzer/knowledge/coverage.ts';
import { ENGINE_CLASSES } from '../../analyzer/rules/modality.ts';
import { knowledge } from '../analyzer/draft/draft-of.ts';

const { plans, rules, domains, topics, classes, laws } = knowledge;
const [city, district] = plans.toSorted((a, b) => (a.id < b.id ? -1 : 1));
const count = (plan: typeof city, part: string, kind: string) =>
  plan!.items.filter((item) => item.domain?.startsWith(part) && item.kind === kind).length;

describe('plans', () => {
  test('every goal and measure, as design.md §6 counts them', () => {
    const counts = (plan: typeof city) => [
      count(plan, 'women', 'goal'),
      count(plan, 'women', 'measure'),
      count(plan, 'child', 'goal'),
      count(plan, 'child', 'measure'),
      plan!.items.filter((i) => i.domain === null).length,
    ];
    expect(counts(city)).toEqual([58, 63, 48, 55, 16]);
    expect(counts(district)).toEqual([59, 70, 48, 56, 16]);
  });

  test('numbers run from 1 in every domain, without a gap', () => {
    for (const plan of plans) {
      const lists = Map.groupBy(plan.items, (i) => `${i.domain ?? i.kind} ${i.kind}`);
      for (const items of lists.values()) expect(items.map((i) => i.n)).toEqual(items.map((_, n) => n + 1));
    }
  });

  test('about 90 figures, and those without one', () => {
    const targets = plans.flatMap((p) => p.items.flatMap((i) => i.targets));
    expect(targets.filter((t) => t.value !== null).length).toBeGreaterThanOrEqual(85);
    expect(targets.filter((t) => t.value === null).every((t) => t.direction === 'all')).toBe(true);
  });

  test('quotations are short', () => {
    for (const { quote, matters = {} } of plans.flatMap((p) => p.items))
      for (const words of [quote, ...Object.values(matters)]) expect(words.length).toBeLessThanOrEqual(60);
  });
});

describe('rules', () => {
  test('at least 80, of all six kinds, over all 15 domains', () => {
    expect(rules.length).toBeGreaterThanOrEqual(80);
    expect(new Set(rules.map((r) => r.kind))).toEqual(
      new Set(['wording', 'provision', 'omission', 'target', 'definition', 'credit']),
    );
    expect(new Set(rules.flatMap((r) => r.domains))).toEqual(new Set(domains.map((d) => d.id)));
  });

  test('credits credit and nothing else does', () => {
    for (const rule of rules) expect(rule.level === 'credit').toBe(rule.kind === 'credit');
  });

  test('every problem and omission cites a plan item', () => {
    const items = new Set(plans.flatMap((p) => p.items.map((i) => i.id)));
    const bare = rules.filter(
      (r) => r.kind !== 'credit' && !r.basis.some((basis) => items.has(citationOf(basis).id)),
    );
    expect(bare.map((r) => r.id)).toEqual([]);
  });

  test('every goal and measure of both plans is the basis of a rule', () => {
    expect(uncovered(knowledge)).toEqual([]);
  });

  test.each(domains.map((d) => d.id))('%s has problems, omissions and credits of its own', (domain) => {
    const own = rules.filter((r) => r.domains[0] === domain);
    expect(own.some((r) => r.level === 'revise' || r.level === 'explain')).toBe(true);
    expect(own.some((r) => r.kind === 'omission')).toBe(true);
    expect(own.some((r) => r.kind === 'credit')).toBe(true);
  });

  test('no message calls a draft 违法, and every problem asks to check', () => {
    for (const rule of rules) {
      // Records of 违法犯罪 and the like are named in provisions; a draft is never called 违法.
      expect(`${rule.message}${rule.suggestion}`).not.toMatch(
        /违法(?!犯罪|行为|违规|记录)|非法(?!雇|使用|获取)/,
      );
      if (rule.level === 'revise' || rule.level === 'explain')
        expect(rule.message).toMatch(/可能|请核对|建议/);
    }
  });

  test('English wording is English', () => {
    for (const rule of rules)
      expect(`${rule.messageEn}${rule.suggestionEn}`.replace(/[“”‘’《》—–…]/g, '')).toMatch(/[a-z]{3}/);
  });
});

describe('classes, topics and filters', () => {
  const text = JSON.stringify({ rules, topics, filters: knowledge.filters });
  test('every class is used by a pattern, by another class or by the engine', () => {
    const engine: readonly string[] = ENGINE_CLASSES;
    const unused = classes.filter(
      ({ id }) =>
        !engine.includes(id) &&
        !new RegExp(`[{|]${id}[}|]`).test(text) &&
        !classes.some((c) => c.include.includes(id) || c.opposite?.class === id || c.opposite?.pair === id) &&
        !classes.some((c) => c.id === id && c.masks.length > 0),
    );
    expect(unused.map((c) => c.id)).toEqual([]);
  });

  test('every domain has a topic of its own', () => {
    for (const { id } of domains) expect(topics.some((t) => t.domains.includes(id))).toBe(true);
  });

  test('law versions are printed with every citation, so each law has one', () => {
    for (const law of laws) expect(law.version).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  });
});
