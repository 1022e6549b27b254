import { expect, test } from 'vitest';
import { numberReader } from '../../../analyzer/rules/numbers.ts';
import { knowledge } from '../draft/draft-of.ts';

const read = numberReader(knowledge.numbers);
const numbers = (text: string) =>
  read(text, 0, text.length).map(({ measure, value, bound }) => [
    measure,
    Number(value.toPrecision(6)),
    bound,
  ]);

test.each([
  ['42%左右', [['percent', 0.42, null]]],
  ['百分之四十二', [['percent', 0.42, null]]],
  ['三分之一以上', [['percent', 0.333333, 'min']]],
  ['不少于三分之一', [['percent', 0.333333, 'min']]],
  ['3‰以下', [['percent', 0.003, 'max']]],
  ['控制在7/10万以下', [['rate', 0.00007, 'max']]],
  ['比例为3：2', [['ratio', 1.5, null]]],
  ['18周岁以下', [['age', 18, 'max']]],
  ['未满十八周岁', [['age', 18, 'max']]],
  ['年满二十二周岁', [['age', 22, 'min']]],
  [
    '十八至六十周岁',
    [
      ['age', 18, 'min'],
      ['age', 60, 'max'],
    ],
  ],
  [
    '18-35周岁',
    [
      ['age', 18, 'min'],
      ['age', 35, 'max'],
    ],
  ],
  ['身高一点二米以下', [['length', 1.2, 'max']]],
  ['120厘米（含）以下', [['length', 1.2, 'max']]],
  ['产假98天', [['days', 98, null]]],
  ['六十日', [['days', 60, null]]],
  ['10，000元', [['money', 10000, null]]],
  ['不低于5万元', [['money', 50000, 'min']]],
  ['5人以上', [['count', 5, 'min']]],
  ['under 18 years of age', [['age', 18, 'max']]],
])('%s', (text, expected) => {
  expect(numbers(text)).toEqual(expected);
});
