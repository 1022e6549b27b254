import { describe, expect, test } from 'vitest';
import { expand, PatternError, parsePattern } from '../../../analyzer/rules/pattern.ts';
import { matchesOf } from '../small-knowledge.ts';

test.each([
  '',
  '{women',
  '女)',
  '~',
  '{women} ~',
  '~0 {women}',
  '~900 {women}',
  '<age>',
  '{women} <age!18>',
  '(|女)',
  '^ $',
  Array(31).fill('{women}').join(' '),
])('“%s” is refused', (source) => {
  expect(() => parsePattern(source)).toThrow(PatternError);
});

test('alternatives in a literal are expanded', () => {
  expect(expand('女(性|(职|员)工|)')).toEqual(['女性', '女职工', '女员工', '女']);
});

const found = (match: string[], text: string, more: object = {}) =>
  matchesOf({ rules: [{ match, ...more }] }, text);

describe('matching', () => {
  test.each([
    ['touching parts', '限 {men}', '限男性', ['限男性']],
    ['touching parts with something between', '限 {men}', '限制男性', []],
    ['a gap', '限 ~3 {men}', '限招收男性', ['限招收男性']],
    ['a gap too wide', '限 ~3 {men}', '限于招收成年男性', []],
    ['the nearest first word', '限 ~ {men}', '限于年限为男性', ['限为男性']],
    ['two matches in a sentence', '{men}', '男性与老人，男性', ['男性', '男性']],
    ['classes or literals', '(限|{forbid}) {men}', '不得男性', ['不得男性']],
    ['a number with a bound', '{women} ~ <age<18>', '女性年满十六周岁', ['女性年满十六周岁']],
    ['a number beyond the bound', '{women} ~ <age<18>', '女性年满十八周岁', []],
    ['a length in any unit', '<length<1.5> ~ {men}', '身高120厘米以下男性', ['120厘米以下男性']],
    ['the start of a clause', '^ {men}', '报名者，男性优先', ['男性']],
    ['not the start of a clause', '^ {men}', '报名者为男性', []],
    ['the end of a clause', '{men} $', '须为男性，可以报名', ['男性']],
    ['not the end of a clause', '{men} $', '男性可以报名', []],
  ])('%s', async (_, pattern, text, expected) => {
    expect(await found([pattern], text)).toEqual(expected);
  });

  test('within a clause a match does not cross a comma', async () => {
    expect(await found(['限 ~ {men}'], '限期办理，男性', { within: 'clause' })).toEqual([]);
    expect(await found(['限 ~ {men}'], '限期办理，男性')).toEqual(['限期办理，男性']);
  });

  test('within an item a match may cross sentences', async () => {
    expect(await found(['限 ~ {men}'], '限期办理。男性', { within: 'item' })).toEqual(['限期办理。男性']);
    expect(await found(['限 ~ {men}'], '限期办理。男性')).toEqual([]);
  });
});

describe('conditions', () => {
  const text =
    '章程\n第一章 招聘\n第一条 报名者应当具备下列条件：\n（一）限男性，本地人。\n第二条 其他由校方规定。';
  test.each([
    ['with: sentence includes the lead-in', { with: ['报名者'] }, 1],
    ['with: own does not', { with: [{ in: 'own', any: ['报名者'] }] }, 0],
    ['with: leadin', { with: [{ in: 'leadin', any: ['条件'] }] }, 1],
    ['with: clause', { with: [{ in: 'clause', any: ['本地人'] }] }, 0],
    ['with: provision', { with: [{ in: 'provision', any: ['具备'] }] }, 1],
    ['with: another provision', { with: [{ in: 'provision', any: ['校方'] }] }, 0],
    ['with: heading', { with: [{ in: 'heading', any: ['招聘'] }] }, 1],
    ['with: title', { with: [{ in: 'title', any: ['章程'] }] }, 1],
    ['with: around: the title', { with: [{ in: 'around', any: ['章程'] }] }, 1],
    ['with: around: the heading', { with: [{ in: 'around', any: ['招聘'] }] }, 1],
    ['with: around: the lead-in', { with: [{ in: 'around', any: ['报名者'] }] }, 1],
    ['with: around: the sentence', { with: [{ in: 'around', any: ['本地人'] }] }, 1],
    ['with: around: another provision', { with: [{ in: 'around', any: ['校方'] }] }, 0],
    ['with: draft', { with: [{ in: 'draft', any: ['校方'] }] }, 1],
    ['unless', { unless: ['本地人'] }, 0],
    ['all of with', { with: ['报名者', '没有的词'] }, 0],
  ])('%s', async (_, conditions, count) => {
    expect(await found(['限 {men}'], text, conditions)).toHaveLength(count);
  });
});
