import { describe, expect, test } from 'vitest';
import { knowledge } from '../draft/draft-of.ts';
import { matchesOf } from '../small-knowledge.ts';

const items = knowledge.plans.flatMap((p) => p.items);
const target = (direction: string, units: string[]) =>
  items.find(({ targets: [t] }) => t?.direction === direction && units.includes(t.unit) && t.value !== null)!;
const rules = (...ids: string[]) => [
  {
    kind: 'target',
    frame: 'target',
    level: 'explain',
    subject: ['比例'],
    targets: ids.map((item) => ({ item })),
  },
];
const percent = (value: number) => `${Number((value * 100).toFixed(4))}%`;

test('at least: less falls short, equal and more do not', async () => {
  const { id, targets } = target('at-least', ['percent']);
  const { value } = targets[0]!;
  expect(await matchesOf({ rules: rules(id) }, `比例为${percent(value! * 0.9)}。`)).toHaveLength(1);
  expect(await matchesOf({ rules: rules(id) }, `比例为${percent(value!)}。`)).toEqual([]);
  expect(await matchesOf({ rules: rules(id) }, `比例为${percent(value! * 1.01)}。`)).toEqual([]);
});

test('at most: more falls short, equal and less do not', async () => {
  const item = target('at-most', ['percent', 'rate']);
  const { value, unit } = item.targets[0]!;
  const text = (v: number) =>
    `比例为${unit === 'rate' ? `${Number((v * 100_000).toFixed(4))}/10万` : percent(v)}。`;
  expect(await matchesOf({ rules: rules(item.id) }, text(value! * 2))).toHaveLength(1);
  expect(await matchesOf({ rules: rules(item.id) }, text(value!))).toEqual([]);
});

test('about: well below falls short, a little below and above do not', async () => {
  const { id, targets } = target('about', ['percent']);
  const { value } = targets[0]!;
  expect(await matchesOf({ rules: rules(id) }, `比例为${percent(value! * 0.8)}左右。`)).toHaveLength(1);
  expect(await matchesOf({ rules: rules(id) }, `比例为${percent(value! * 0.95)}左右。`)).toEqual([]);
  expect(await matchesOf({ rules: rules(id) }, `比例为${percent(value! * 1.5)}。`)).toEqual([]);
});

test('全覆盖 carries no figure: any share below all falls short', async () => {
  const { id } = items.find(({ targets: [t] }) => t?.direction === 'all' && t.value === null)!;
  expect(await matchesOf({ rules: rules(id) }, '比例为80%。')).toHaveLength(1);
  expect(await matchesOf({ rules: rules(id) }, '比例达到百分之百。')).toEqual([]);
});

describe('which figure belongs to the subject', () => {
  const { id, targets } = target('at-least', ['percent']);
  const [low, high] = [percent(targets[0]!.value! * 0.5), percent(targets[0]!.value!)];
  const found = (text: string) => matchesOf({ rules: rules(id) }, text);

  test('a change is no level', async () => {
    expect(await found(`比例比基数提高${low}。`)).toEqual([]);
    expect(await found(`比例提高到${low}。`)).toHaveLength(1);
  });

  test('a change is a level where the plan sets a change', async () => {
    const { id: change, targets: wanted } = target('at-least', ['points']);
    const points = (value: number) => `比例每年降低${Number((value * 100).toFixed(4))}个百分点。`;
    const falls = (text: string) => matchesOf({ rules: rules(change) }, text);
    expect(await falls(points(wanted[0]!.value! / 2))).toHaveLength(1);
    expect(await falls(points(wanted[0]!.value!))).toEqual([]);
  });

  test('not one of another subject in a later clause', async () => {
    expect(await found(`比例逐步提高，及格率为${low}。`)).toEqual([]);
  });

  test('not one that stands too far behind', async () => {
    const far = (words: string) => found(`比例${words}为${low}。`);
    expect(await far('按照有关规定逐年核定')).toHaveLength(1);
    expect(await far('按照有关规定逐年核定'.repeat(5))).toEqual([]);
  });

  test('behind 分别 the one in the same place of the list', async () => {
    expect(await found(`甲数、乙数和丙比例分别为${low}、${low}、${high}。`)).toEqual([]);
    expect(await found(`甲数、乙数和丙比例分别为${high}、${high}、${low}。`)).toHaveLength(1);
  });

  test('the one inside the pattern, where the pattern holds one', async () => {
    const inside = [{ ...rules(id)[0], subject: ['<percent> ~6 家长'] }];
    expect(await matchesOf({ rules: inside }, `${low}的家长参加，${high}满意。`)).toHaveLength(1);
    expect(await matchesOf({ rules: inside }, `${high}的家长参加，${low}不满意。`)).toEqual([]);
  });
});

describe('the plans a draft is held to', () => {
  // The district asks for more than the city: 100 % against 96 %.
  const [city, district] = ['bj-child-family-g5', 'dc-child-family-g6'].map(
    (id) => ({ item: id, n: 1 }) as const,
  );
  const found = (text: string) =>
    matchesOf({ rules: [{ ...rules('bj-child-family-g5')[0], targets: [city, district] }] }, text);

  test.each([
    ['a district draft, to both', '东城区家庭教育办法\n社区的比例达到98%。', 1],
    ['a district draft by its own words', '家庭教育办法\n本区社区的比例达到98%。', 1],
    ['a city draft, to the city’s', '北京市家庭教育办法\n社区的比例达到98%。', 0],
    ['a city draft that names a district', '北京市家庭教育办法\n东城区社区的比例达到98%。', 0],
    ['a city draft that falls short', '北京市家庭教育办法\n社区的比例达到90%。', 1],
    ['a draft that names no area, to both', '家庭教育办法\n社区的比例达到98%。', 1],
  ])('%s', async (_, text, count) => {
    expect(await found(text)).toHaveLength(count);
  });

  test('a district draft, to what only the city’s plan asks for', async () => {
    const only = [{ ...rules('bj-child-family-g5')[0], targets: [city] }];
    expect(await matchesOf({ rules: only }, '东城区家庭教育办法\n社区的比例达到90%。')).toHaveLength(1);
  });
});
