import { expect, test } from 'vitest';
import { inspectWith } from '../small-knowledge.ts';

const parts = {
  topics: [{ id: 'shelter', evidence: ['避难场所 ~ 应当'], unless: ['除外'], min: 1 }],
  rules: [{ kind: 'omission', frame: 'omission', level: 'consider', topic: 'shelter', expect: ['母婴'] }],
};
const omissions = async (text: string, more: object = {}) =>
  (await inspectWith({ ...parts, ...more }, text)).omissions.map((r) => r.id);

test.each([
  ['a topic without its need', '避难场所应当有标志。', ['rule-0']],
  ['the need met elsewhere in the draft', '避难场所应当有标志。\n设置母婴区。', []],
  ['no such topic', '公园应当有标志。', []],
  ['a mention that does not count', '避难场所应当有标志的，除外。', []],
])('%s', async (_, text, expected) => {
  expect(await omissions(text)).toEqual(expected);
});

test('a topic needs its evidence', async () => {
  const topics = [{ ...parts.topics[0], min: 2 }];
  expect(await omissions('避难场所应当有标志。', { topics })).toEqual([]);
  expect(await omissions('避难场所应当有标志。避难场所应当有灯。', { topics })).toEqual(['rule-0']);
});

test('a long draft is about what it speaks of more than once', async () => {
  const long = '本条例适用于本市。'.repeat(400);
  expect(await omissions(`${long}避难场所应当有标志。`)).toEqual([]);
  expect(await omissions(`${long}避难场所应当有标志。避难场所应当有灯。`)).toEqual(['rule-0']);
});

test('what a draft says most of comes first', async () => {
  const topics = [...parts.topics, { id: 'park', evidence: ['公园 ~ 应当'], min: 1 }];
  const rules = [...parts.rules, { ...parts.rules[0], topic: 'park' }];
  const [shelter, park] = ['避难场所应当有标志。', '公园应当有标志。'];
  expect(await omissions(shelter + park + park, { topics, rules })).toEqual(['rule-1', 'rule-0']);
  expect(await omissions(shelter + shelter + park, { topics, rules })).toEqual(['rule-0', 'rule-1']);
});
