import { describe, expect, test } from 'vitest';
import { matchesOf } from '../small-knowledge.ts';

const rule = { match: ['限 {men}'] };
const one = (text: string, more: object = {}) => matchesOf({ rules: [{ ...rule, ...more }] }, text);

describe('prohibition', () => {
  test.each([
    ['under 不得 in the sentence', '招录时不得限男性。', '限男性 (prohibition)'],
    ['under 不得 in the lead-in', '不得有下列行为：\n（一）限男性；', '限男性 (prohibition)'],
    ['under 消除', '消除限男性等做法。', '限男性 (prohibition)'],
    ['a later clause with a rule of its own', '不得收费，限男性报名均不例外。', '限男性 (prohibition)'],
    ['a later clause that begins afresh', '不得离校，均不限男性。', '限男性'],
    ['a purpose, and then what is done for it', '为消除隐患，限男性报名。', '限男性'],
    ['what the purpose itself names', '为消除限男性等做法，制定本规定。', '限男性 (prohibition)'],
    ['after a new modal word the prohibition is over', '不得收费，应当限男性报名。', '限男性'],
    ['an item with its own modal word', '不得有下列行为：\n（一）应当限男性；', '限男性'],
    ['不得超过 is a limit, no prohibition', '年龄不得超过30岁，限男性。', '限男性'],
    ['what must be done under a prohibition', '不得要求应聘人员应当限男性。', '限男性 (prohibition)'],
    ['a prohibition behind the match', '限男性报名，不得代替。', '限男性'],
    ['a prohibition in the sentence before', '不得收费。限男性报名。', '限男性'],
  ])('%s', async (_, text, expected) => {
    expect(await one(text)).toEqual([expected]);
  });

  test('a marker inside the match is the provision itself', async () => {
    expect(await matchesOf({ rules: [{ match: ['{women} 不得 ~ 报名'] }] }, '女性不得参加报名。')).toEqual([
      '女性不得参加报名',
    ]);
  });

  test('a rule may ask for a prohibition', async () => {
    expect(await one('不得限男性。', { prohibited: true })).toEqual(['限男性']);
    expect(await one('应当限男性。', { prohibited: true })).toEqual(['限男性 (not-prohibited)']);
  });

  test('a rule may leave a filter out', async () => {
    expect(await one('不得限男性。', { allow: ['prohibition'] })).toEqual(['限男性']);
  });
});

describe('penalty', () => {
  test.each([
    ['a condition with a sanction', '招录公告限男性的，予以处罚。', '限男性 (penalty)'],
    ['whoever does it is named', '对公告限男性的单位，予以处罚。', '限男性 (penalty)'],
    ['nobody is blamed', '限男性的岗位，予以处罚。', '限男性'],
    ['因…被通报', '因限男性被通报的单位，取消资格。', '限男性 (penalty)'],
    [
      'a lead-in that sanctions what it lists',
      '有下列行为之一的，予以处罚：\n（一）限男性；',
      '限男性 (penalty)',
    ],
    ['a sanction for something else', '限男性报名，迟到的，予以处罚。', '限男性 (penalty)'],
  ])('%s', async (_, text, expected) => {
    expect(await one(text)).toEqual([expected]);
  });

  test('a sanction that the rule itself looks for is its effect', async () => {
    expect(await matchesOf({ rules: [{ match: ['{women} ~ 处罚'] }] }, '女性未婚先育的，予以处罚。')).toEqual(
      ['女性未婚先育的，予以处罚'],
    );
  });
});

test('a title in 《》 is a name', async () => {
  expect(await one('执行《限男性报名办法》。')).toEqual(['限男性 (title)']);
  expect(await one('按照《招聘办法》，限男性报名。')).toEqual(['限男性']);
  expect(await matchesOf({ rules: [{ match: ['{women} ~ {men}'] }] }, '歌曲《女职工》《男性》。')).toEqual([
    '女职工》《男性 (title)',
  ]);
});

test('what a repealing clause names', async () => {
  expect(await one('限男性报名的规定同时废止。')).toEqual(['限男性 (repeal)']);
});

describe('mirror', () => {
  const mirrored = { rules: [{ match: ['{women} ~ 入内'] }] };
  test('the same clause with the sexes changed over', async () => {
    expect(await matchesOf(mirrored, '女性宿舍仅供女性入内，男性宿舍仅供男性入内。')).toEqual([
      '女性入内 (mirror)',
    ]);
  });
  test('the same words with another number, or denied, are no mirror', async () => {
    const leave = { rules: [{ match: ['{women} ~ 假'] }] };
    expect(await matchesOf(leave, '女性每年享受假期十日，男性每年享受假期三日。')).toEqual([
      '女性每年享受假',
    ]);
    expect(await matchesOf(leave, '女性每年享受假期，男性每年不享受假期。')).toEqual(['女性每年享受假']);
    expect(await matchesOf(leave, '女性每年享受假期三日，男性每年享受假期三日。')).toEqual([
      '女性每年享受假 (mirror)',
    ]);
  });

  test('another clause about the other sex is no mirror', async () => {
    expect(await matchesOf(mirrored, '女性可以入内，男性应当在门外等候并登记。')).toEqual(['女性可以入内']);
    expect(await matchesOf(mirrored, '女性凭工作证可以入内，男性凭工作证应当登记。')).toEqual([
      '女性凭工作证可以入内',
    ]);
  });
});

describe('filters from data', () => {
  const filters = [{ id: 'sports', frames: ['ground'], any: ['比赛'] }];
  test('silence their frames', async () => {
    expect(await matchesOf({ rules: [rule], filters }, '本场比赛限男性。')).toEqual(['限男性 (sports)']);
  });
  test('leave other frames alone', async () => {
    expect(await matchesOf({ rules: [{ ...rule, frame: 'role' }], filters }, '本场比赛限男性。')).toEqual([
      '限男性',
    ]);
  });
});
