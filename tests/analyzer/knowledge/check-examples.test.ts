import { expect, test } from 'vitest';
import { checkExamples } from '../../../analyzer/knowledge/check-examples.ts';
import { smallKnowledge } from '../small-knowledge.ts';

const flag = ['本次招聘限男性。', '岗位限男性。', '报名限男性。'];
const pass = ['不得限男性。', '期限届满。', '有效期限为一年。'];
const reasons = async (rule: object, filters: object[] = [], words: Record<string, string[]> = {}) =>
  (
    await checkExamples(
      smallKnowledge({
        rules: [{ match: ['限 {men}'], examples: { flag, pass }, ...rule }],
        filters,
        neutralWords: [{ id: 'sexes', title: '性别', titleEn: 'sexes', words }],
      }),
      {},
    )
  ).map((p) => p.reason);

test('examples that behave', async () => {
  expect(await reasons({})).toEqual([]);
});

test('an example that should flag and does not', async () => {
  expect(await reasons({ examples: { flag: [...flag, '不得限男性。'], pass } })).toEqual([
    'rule-0: should flag “不得限男性。” (silenced by prohibition)',
  ]);
});

test('an example that should pass and does not', async () => {
  expect(await reasons({ examples: { flag, pass: [...pass, '岗位限男性。'] } })).toEqual([
    'rule-0: should pass “岗位限男性。”',
  ]);
});

test('a suggestion that is itself a problem', async () => {
  expect(await reasons({ suggestion: '改为限男性，但年龄放宽。' })).toEqual([
    'rule-0: its suggestion “改为限男性，但年龄放宽。” is flagged by rule-0',
  ]);
});

test('a replacement that is itself a problem', async () => {
  expect(await reasons({ replacement: '限男性' })).toEqual([
    ...flag.map((text) => `rule-0: “${text}”, as replaced, is flagged by rule-0`),
    'rule-0: its suggestion “限男性” is flagged by rule-0',
  ]);
});

test('neutral words that read well, that are a problem themselves, and that no example holds', async () => {
  const neutral = { neutral: ['sexes'] };
  expect(await reasons(neutral, [], { 男女均可: ['限男性'] })).toEqual([]);
  expect(await reasons(neutral, [], { 限男: ['限男性'] })).toEqual(
    ['本次招聘限男。', '岗位限男。', '报名限男。'].map(
      (text) => `rule-0: “${text}”, as replaced, is flagged by rule-0`,
    ),
  );
  expect(await reasons(neutral, [], { 不限: ['限女性'] })).toEqual([
    'rule-0: no example holds a word that its neutral words replace',
  ]);
});

test('a model clause that does not meet the need it was written for', async () => {
  const omission = {
    kind: 'omission',
    frame: 'omission',
    level: 'consider',
    topic: 'shelter',
    match: undefined,
    expect: ['母婴'],
    examples: {
      flag: ['避难场所应当有灯。', '避难场所应当有门。', '避难场所应当有标志。'],
      pass: ['避难场所应当有母婴区。', '公园应当有灯。', '场所应当有灯。'],
    },
  };
  const topics = [{ id: 'shelter', evidence: ['避难场所 ~ 应当'] }];
  const check = async (suggestion: string) => {
    const rules = [JSON.parse(JSON.stringify({ ...omission, suggestion }))];
    return (await checkExamples(smallKnowledge({ rules, topics }), {})).map((p) => p.reason);
  };
  expect(await check('避难场所设置母婴区。')).toEqual([]);
  expect(await check('避难场所设置休息区。')).toEqual([
    'rule-0: its model clause “避难场所设置休息区。” does not meet the need',
  ]);
});

test('a filter that does not keep its example clean', async () => {
  const filters = [
    { id: 'sports', frames: ['ground'], any: ['比赛'], examples: ['本场比赛限男性。', '选拔限男性。'] },
  ];
  expect(await reasons({}, filters)).toEqual(['filter sports: “选拔限男性。” is flagged by rule-0']);
});
