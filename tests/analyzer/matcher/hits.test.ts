import { expect, test } from 'vitest';
import type { TextIndex } from '../../../analyzer/rules/index-text.ts';
import { inspectWith } from '../small-knowledge.ts';

const everyHit = (index: TextIndex) => index.stretch({ start: 0, end: index.draft.normal.text.length }).hits;

const words = async (text: string, classes: object[] = []) => {
  const { index } = await inspectWith({ classes }, text, true);
  return everyHit(index)
    .filter((h) => h.classes.length > 0)
    .map((h) => index.draft.normal.text.slice(h.start, h.end));
};

test.each([
  ['the longest word of a class counts', '女职工', ['女职工']],
  ['an exception silences the word inside it', '栽种女贞', ['女贞']],
  ['a pair of opposites is one hit', '男性和女性', ['男性和女性']],
  ['a number keeps two opposites apart', '男60岁、女50岁', ['男', '女']],
  ['a comma keeps two opposites apart', '限男性，女性不得报名', ['男性', '女性', '不得']],
  ['a mask silences the words inside it', '男女平等', ['男女']],
  ['English words match whole', 'man manage women', ['man']],
])('%s', async (_, text, expected) => {
  expect(await words(text)).toEqual(expected);
});

test('an exception reaches the classes that include the class', async () => {
  const classes = [{ id: 'people', include: ['women'] }];
  const { index } = await inspectWith(
    { classes, rules: [{ match: ['{people}'] }] },
    '栽种女贞，女性参加。',
    true,
  );
  expect(everyHit(index).filter((h) => h.classes.length > 1)).toHaveLength(1);
});
