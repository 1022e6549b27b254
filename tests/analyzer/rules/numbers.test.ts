import fc from 'fast-check';
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

test.each([
  ['四成二', [['percent', 0.42, null]]],
  ['七成半以上', [['percent', 0.75, 'min']]],
  ['第三成员单位', [['plain', 3, null]]],
  ['百分之42.5', [['percent', 0.425, null]]],
  ['百分之四十二点五', [['percent', 0.425, null]]],
  ['十万分之七', [['percent', 0.00007, null]]],
  ['万分之三以下', [['percent', 0.0003, 'max']]],
  ['千分之三点五', [['percent', 0.0035, null]]],
  ['1/3以上', [['percent', 0.333333, 'min']]],
  [
    '2021/3/5',
    [
      ['plain', 2021, null],
      ['plain', 3, null],
      ['plain', 5, null],
    ],
  ],
  ['≥40%', [['percent', 0.4, 'min']]],
  ['过半数', [['percent', 0.5, 'min']]],
  ['超过半数', [['percent', 0.5, 'min']]],
  ['一半以上', [['percent', 0.5, 'min']]],
  ['一比一点五', [['ratio', 0.666667, null]]],
  ['1：1.5', [['ratio', 0.666667, null]]],
  ['3比2', [['ratio', 1.5, null]]],
  [
    '9：00',
    [
      ['plain', 9, null],
      ['plain', 0, null],
    ],
  ],
  ['20余所', [['count', 20, null]]],
  ['半小时', [['hours', 0.5, null]]],
  ['1个百分点以上', [['points', 0.01, 'min']]],
  [
    '每三名委员中至少有一名',
    [
      ['count', 3, null],
      ['count', 1, null],
      ['percent', 0.333333, 'min'],
    ],
  ],
  [
    '每千名儿童拥有医生0.85名',
    [
      ['count', 1000, null],
      ['count', 0.85, null],
    ],
  ],
])('notations: %s', (text, expected) => {
  expect(numbers(text)).toEqual(expected);
});

test.each([
  ['提高5%', true],
  ['提高不少于5%', true],
  ['提高到5%', undefined],
  ['达到5%', undefined],
])('a change or a level: %s', (text, change) => {
  expect(read(text, 0, text.length)[0]!.change).toBe(change);
});

const DIGITS = '零一二三四五六七八九';
const spoken = (n: number) =>
  n < 10 ? DIGITS[n]! : `${n < 20 ? '' : DIGITS[Math.floor(n / 10)]}十${n % 10 === 0 ? '' : DIGITS[n % 10]}`;

test('a share reads the same in every notation', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 99 }), (n) => {
      const forms = [
        `${n}%`,
        `${n} %`,
        `${n}.0%`,
        `百分之${spoken(n)}`,
        `百分之${n}`,
        `千分之${spoken(n)}点零`,
      ];
      if (n >= 10) forms.push(`${DIGITS[Math.floor(n / 10)]}成${n % 10 === 0 ? '' : DIGITS[n % 10]}`);
      const values = forms.map((form, i) => (numbers(form)[0]![1] as number) * (i === 5 ? 10 : 1));
      for (const value of values) expect(value).toBeCloseTo(n / 100, 9);
    }),
  );
});

test('a rate reads the same in every notation', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 99 }), (n) => {
      const forms = [`${n}/10万`, `十万分之${spoken(n)}`, `${n / 100}‰`, `${n / 1000}%`];
      for (const form of forms) expect(numbers(form)[0]![1] as number).toBeCloseTo(n / 100_000, 9);
    }),
  );
});

test('bounds around any notation', () => {
  const figure = fc.constantFrom('30%', '百分之三十', '三成', '3/10', '十分之三', '300‰');
  const bounded = fc.constantFrom(
    ['不低于', '', 'min'],
    ['不少于', '', 'min'],
    ['达到', '', 'min'],
    ['超过', '', 'min'],
    ['', '以上', 'min'],
    ['控制在', '以下', 'max'],
    ['不超过', '', 'max'],
    ['', '以内', 'max'],
    ['', '左右', null],
  );
  fc.assert(
    fc.property(figure, bounded, (form, [before, after, bound]) => {
      expect(numbers(`${before}${form}${after}`)).toEqual([['percent', 0.3, bound]]);
    }),
  );
});
