import { expect, test } from 'vitest';
import { basisFinder } from '../../../analyzer/checklist/basis.ts';
import type { Plan, PlanItem } from '../../../analyzer/knowledge/plan-schema.ts';

const item = (id: string, counterpart: string, matters?: PlanItem['matters']): PlanItem => ({
  id,
  domain: null,
  kind: 'measure',
  n: 6,
  title: id,
  quote: `${id}的引文`,
  targets: [],
  counterpart,
  ...(matters && { matters }),
});
const plan = (id: string, items: PlanItem[]) => ({ id, title: id, items }) as Plan;
const sources = {
  domains: [],
  laws: [],
  plans: [
    plan('city', [item('c6', 'd6', { privacy: '市的隐私引文', games: '市的游戏引文' })]),
    plan('district', [item('d6', 'c6', { games: '区的游戏引文' })]),
  ],
};
const quotes = (...ids: string[]) =>
  basisFinder(sources, ['city', 'district'])(ids).map(({ quote }) => quote);

test('an item brings its counterpart, once, the city first', () => {
  expect(quotes('c6', 'd6')).toEqual(['c6的引文', 'd6的引文']);
  expect(quotes('d6')).toEqual(['c6的引文', 'd6的引文']);
});

test('one matter of an item brings the same matter of the counterpart', () => {
  expect(quotes('d6#games')).toEqual(['市的游戏引文', '区的游戏引文']);
  expect(basisFinder(sources, ['city'])(['d6#games']).map(({ item: id }) => id)).toEqual(['c6']);
});

test('and nothing where the counterpart is silent on it', () => {
  expect(quotes('c6#privacy')).toEqual(['市的隐私引文']);
});
