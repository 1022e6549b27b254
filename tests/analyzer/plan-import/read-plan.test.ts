import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { type Plan, planSchema } from '../../../analyzer/knowledge/plan-schema.ts';
import { firstMissing } from '../../../analyzer/knowledge/verify-plans.ts';
import { compare } from '../../../analyzer/plan-import/compare.ts';
import { planFile } from '../../../analyzer/plan-import/plan-file.ts';
import { planOfRead, readPlan } from '../../../analyzer/plan-import/read-plan.ts';
import { knowledge } from '../draft/draft-of.ts';

const text = readFileSync(new URL('../../fixtures/plans/yunxi.txt', import.meta.url), 'utf8');
const read = (changed = text, before: string | null = null, plans: Plan[] = knowledge.plans) =>
  readPlan({ text: changed }, { ...knowledge, plans }, before);
const plan = read();

test('the head', () => {
  expect(plan.head).toEqual({
    title: '云溪市“十五五”时期妇女儿童发展规划',
    short: '新市规划',
    level: 'city',
    region: '云溪市',
    issuer: '云溪市人民政府',
    number: '云政发〔2026〕7号',
    date: '2026-03-09',
    marks: ['云溪市', '本市', '全市', '我市'],
    period: { from: 2026, to: 2030 },
  });
});

test('every item, where lines break and headings run on', () => {
  expect(plan.items.map(({ domain, kind, n, title }) => [domain, kind, n, title])).toEqual([
    ['women-health', 'goal', 1, '妇女两癌早诊率'],
    ['women-health', 'goal', 2, '孕产妇死亡率'],
    ['women-health', 'measure', 1, '办好镇村妇科门诊'],
    ['women-health', 'measure', 2, '关心更年期健康'],
    ['women-family', 'goal', 1, '夫妻共同育儿的家庭逐步增多'],
    ['women-family', 'goal', 2, '社区覆盖率'],
    ['women-family', 'measure', 1, '推行共同育儿'],
    ['child-safety', 'goal', 1, '儿童溺水死亡率比2025年降低'],
    ['child-safety', 'goal', 2, '中小学校护学岗'],
    ['child-safety', 'measure', 1, '守好上学路'],
    [null, 'organisation', 1, '强化领导'],
    [null, 'organisation', 2, '保障经费'],
    [null, 'monitoring', 1, '健全监测'],
    [null, 'monitoring', 2, '公开结果'],
  ]);
});

test('every figure, with unit, direction and subject; ages, years and counts of the past are none', () => {
  const figures = plan.items.flatMap(({ targets }) => targets);
  expect(
    figures.map(({ figure, value, unit, direction, subject }) => [figure, value, unit, direction, subject]),
  ).toEqual([
    ['82.5%', 0.825, 'percent', 'at-least', '妇女两癌早诊率'],
    ['9/10万', 0.00009, 'rate', 'at-most', '孕产妇死亡率'],
    ['95%', 0.95, 'percent', 'about', '产后访视率'],
    ['2名', 2, 'persons', 'at-least', '每个乡镇卫生院妇科医生'],
    ['30分钟', 30, 'minutes', 'at-most', '车程服务圈之内'],
    ['全覆盖', null, 'none', 'all', '县级妇幼保健院'],
    ['4次', 4, 'count', 'at-least', '健康讲座每年办满'],
    ['90%', 0.9, 'percent', 'at-least', '社区覆盖率'],
    ['75%', 0.75, 'percent', 'at-least', '村家庭服务点覆盖率'],
    ['1.5个百分点', 0.015, 'points', 'at-least', '儿童溺水死亡率比2025年降低'],
    ['应建尽建', null, 'none', 'all', '中小学校护学岗'],
    ['100米', 100, 'metres', 'at-least', '学校门口内限速'],
  ]);
});

test('what is exported is a plan of seeds, and its quotations stand in the text', () => {
  const exported = planSchema.parse(parse(planFile('yx-155', plan)));
  expect(exported).toEqual(planOfRead('yx-155', plan));
  expect(firstMissing(exported, text)).toBeNull();
  expect(exported.items.map(({ id }) => id)).toContain('yx-155-women-family-g2');
});

describe('links to the items of an older plan', () => {
  const old = planOfRead('old', plan);
  test('are proposed where much is the same, in the same domain and kind', () => {
    const later = text
      .replace('妇女两癌早诊率提高到 82.5%以上', '妇女两癌早诊率达到 90%，城乡相当')
      .replace('守好上学路', '另起炉灶');
    const { links } = read(later, 'old', [old]);
    expect(links[0]?.item).toBe('old-women-health-g1');
    expect(links[0]!.likeness).toBeLessThan(1);
    expect(links.map((link) => link?.item)).toEqual(old.items.map(({ id }) => id));
  });
  test('are none where nothing is', () => {
    const other = text.replace('1.夫妻共同育儿的家庭逐步增多。', '1.弘扬家风家训。');
    expect(read(other, 'old', [old]).links[4]).toBeNull();
  });
});

describe('compared with a plan that is known', () => {
  const known = planOfRead('known', plan);
  test('the same text has all items and figures', () => {
    expect(compare(plan, known)).toMatchObject({
      items: 14,
      found: 14,
      figures: 12,
      figuresFound: 12,
      extraFigures: [],
    });
  });
  test('what is missing is named', () => {
    const less = read(text.replace('9／10万', '很低').replace('2.中小学校护学岗应建尽建。\n', ''));
    const result = compare(less, known);
    expect(result.missing.map(({ id }) => id)).toEqual(['known-women-health-g2', 'known-child-safety-g2']);
    expect(result.missingFigures.map(({ target }) => target.figure)).toEqual(['9/10万', '应建尽建']);
  });
});
