import { expect, test } from 'vitest';
import { knowledge } from '../draft/draft-of.ts';
import { matchesOf } from '../small-knowledge.ts';

const items = knowledge.plans.flatMap((p) => p.items);
const target = (direction: string, unit: string) =>
  items.find(
    (i) => i.targets[0]?.direction === direction && i.targets[0].unit === unit && i.targets[0].value !== null,
  )!;
const rules = (item: string) => [
  { kind: 'target', frame: 'target', level: 'explain', subject: ['比例'], target: { item } },
];
const percent = (value: number) => `比例为${Number((value * 100).toFixed(4))}%。`;

test('at least: less falls short, equal and more do not', async () => {
  const { id, targets } = target('at-least', 'percent');
  const { value } = targets[0]!;
  expect(await matchesOf({ rules: rules(id) }, percent(value! * 0.9))).toHaveLength(1);
  expect(await matchesOf({ rules: rules(id) }, percent(value!))).toEqual([]);
  expect(await matchesOf({ rules: rules(id) }, percent(value! * 1.01))).toEqual([]);
});

test('at most: more falls short, equal and less do not', async () => {
  const item = items.find(
    (i) => i.targets[0]?.direction === 'at-most' && ['percent', 'rate'].includes(i.targets[0].unit),
  )!;
  const { value, unit } = item.targets[0]!;
  const text = (v: number) =>
    unit === 'rate' ? `比例为${Number((v * 100_000).toFixed(4))}/10万。` : percent(v);
  expect(await matchesOf({ rules: rules(item.id) }, text(value! * 2))).toHaveLength(1);
  expect(await matchesOf({ rules: rules(item.id) }, text(value!))).toEqual([]);
});
