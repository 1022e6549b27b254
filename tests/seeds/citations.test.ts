import { describe, expect, test } from 'vitest';
import { basisFinder } from '../../analyzer/checklist/basis.ts';
import { knowledge } from '../analyzer/draft/draft-of.ts';

const { plans, rules } = knowledge;
const cite = basisFinder(
  knowledge,
  plans.map(({ id }) => id),
);
const items = plans.flatMap((plan) => plan.items);
const shown = rules.flatMap((rule) => cite(rule.basis));

/**
 * What a message about children speaks of, and what at least one sentence of the plans beside it must then speak of.
 * These are the matters that the plans name in words of their own; that a citation fits is still for a reader to say.
 */
const MATTERS: readonly [RegExp, RegExp][] = [
  [/隐私|个人信息/, /隐私|封存/],
  [/参与权/, /参与|意见/],
  [/入学|受教育|返校/, /教育|童工/],
  [/残疾/, /残疾|特殊需求/],
  [/网络/, /网络/],
  [/强制报告/, /强制报告/],
  [/劳动|务工|劳作/, /童工/],
  [/儿童优先|经费/, /优先|投入/],
  [/标签/, /尊重|关爱|帮教/],
];

/** The same for women: a sentence of the plans, as an article of law alone would hide that the plan says something else. */
const OF_WOMEN: readonly [RegExp, RegExp][] = [
  [/家庭暴力/, /家庭暴力|受害妇女/],
  [/性骚扰/, /性骚扰|受害妇女|家庭暴力|个人信息/],
  [/二次伤害/, /二次伤害|隐私/],
  [/同工同酬/, /同工同酬/],
  [/继承/, /继承/],
  [/生育政策|生育支持/, /生育支持|生育保障/],
  [/怀孕|哺乳/, /怀孕|生育|孕期|避孕/],
  [/招聘|招用|录用|就业性别歧视/, /就业|用人单位/],
  [/职称|晋升/, /晋升|职称|怀孕/],
  [/厕位|卫生间/, /厕|卫生间|母婴/],
  [/母婴室/, /母婴室|家庭卫生间/],
  [/物化/, /物化|用人单位/],
  [/刻板/, /性别平等|男女平等|隔离/],
  [/丈夫/, /财产|夫妻|家庭|性别|男女/],
  [/决策/, /决策/],
];

describe('what stands beside a finding', () => {
  test.each(OF_WOMEN)('a problem or a question that speaks of %s cites what does', (said, quoted) => {
    const about = rules.filter(
      ({ kind, domains, message }) =>
        ['wording', 'provision', 'definition', 'omission'].includes(kind) &&
        domains.some((domain) => domain.startsWith('women')) &&
        said.test(message),
    );
    expect(about.length).toBeGreaterThan(0);
    const quotes = (basis: readonly string[]) =>
      cite(basis).flatMap(({ source, quote }) => (plans.some(({ id }) => id === source) ? [quote] : []));
    const beside = about.filter(({ basis }) => !quotes(basis).some((quote) => quoted.test(quote)));
    expect(beside.map(({ id }) => id)).toEqual([]);
  });

  test.each(MATTERS)('a problem that speaks of %s cites what does', (said, quoted) => {
    const about = rules.filter(
      ({ kind, criterion, level, message }) =>
        ['wording', 'provision', 'definition'].includes(kind) &&
        level !== 'consider' &&
        criterion.startsWith('H') &&
        said.test(message),
    );
    expect(about.length).toBeGreaterThan(0);
    const beside = about.filter((rule) => !cite(rule.basis).some(({ quote }) => quoted.test(quote)));
    expect(beside.map(({ id }) => id)).toEqual([]);
  });

  test('every item of the plans is shown by a rule, not only named beside its counterpart', () => {
    const seen = new Set(shown.map(({ item }) => item));
    expect(items.filter(({ id }) => !seen.has(id)).map(({ id }) => id)).toEqual([]);
  });

  test('every further sentence of an item is shown by a rule', () => {
    const seen = new Set(shown.map(({ item, quote }) => `${item} ${quote}`));
    const idle = items.flatMap(({ id, matters = {} }) =>
      Object.entries(matters).flatMap(([name, quote]) =>
        seen.has(`${id} ${quote}`) ? [] : [`${id}#${name}`],
      ),
    );
    expect(idle).toEqual([]);
  });
});
