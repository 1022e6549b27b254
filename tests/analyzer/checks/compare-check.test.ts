import { expect, test } from 'vitest';
import { matchesOf } from '../small-knowledge.ts';

const rules = [{ kind: 'provision', compare: ['age'] }];

test.each([
  ['the number behind the word', '男60岁、女50岁以下', ['男60岁、女50岁']],
  [
    'the number before the word',
    '十八至六十周岁的男性和十八至五十五周岁的女性',
    ['十八至六十周岁的男性和十八至五十五周岁的女性'],
  ],
  ['equal limits are nothing', '男性六十岁以下，女性60岁以下', []],
  ['one limit for both is nothing', '男性、女性均须年满十八周岁', []],
  ['one side without a limit is nothing', '男性60岁以下，女性不限', []],
  ['two sentences of one provision', '男性六十岁以下；女性五十岁以下', ['男性六十岁以下；女性五十岁']],
  ['a later upper age for women is a special measure', '男性三十五周岁以下，女性四十周岁以下', []],
  [
    'a later lower age for women is none',
    '男性二十周岁以上，女性二十五周岁以上',
    ['男性二十周岁以上，女性二十五周岁'],
  ],
  ['another measure is not compared', '男性60岁，女性50元', []],
  [
    'two items of one provision',
    '第一条 下列人员可以报名：\n（一）男性，六十岁以下；\n（二）女性，五十岁以下。',
    ['男性，六十岁以下；\n（二）女性，五十岁'],
  ],
  [
    'two items of a list outside any provision',
    '报名条件：\n（一）男性，六十岁以下；\n（二）女性，五十岁以下。',
    ['男性，六十岁以下；\n（二）女性，五十岁'],
  ],
  ['items of two provisions', '第一条 男性，六十岁以下。\n第二条 女性，五十岁以下。', []],
])('%s', async (_, text, expected) => {
  expect(await matchesOf({ rules }, text)).toEqual(expected);
});
