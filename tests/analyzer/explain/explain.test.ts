import { describe, expect, test } from 'vitest';
import { loadCompiled } from '../../../analyzer/cli/load-knowledge.ts';
import { createAnalyzer, type Question } from '../../../analyzer/index.ts';
import { smallKnowledge } from '../small-knowledge.ts';

const classes = [
  { id: 'only', title: '仅限', titleEn: 'only for', terms: ['仅限', '限定为'] },
  { id: 'hire', title: '招录', titleEn: 'hiring', terms: ['招聘', '录用'] },
  { id: 'prison', title: '监管场所', titleEn: 'places of custody', terms: ['监区'] },
  { id: 'grown', title: '成年', titleEn: 'of age', terms: ['成年'] },
];
const rules = [
  { id: 'one-sex', match: ['{only} ~4 {women|men}'], with: ['{hire}'], unless: ['{grown}'] },
  { id: 'bare-sex', match: ['^ ~2 男性'], level: 'explain' },
  { id: 'three-words', match: ['{hire} ~6 {only} ~4 {men}'], within: 'clause' },
];
const filters = [
  {
    id: 'custody',
    title: '监管场所分性别',
    titleEn: 'Custody',
    reason: '监管由同性负责。',
    frames: 'all',
    any: ['{prison}'],
  },
];
const small = smallKnowledge({ classes, rules, filters });

function ask(text: string, question: Question, language: 'zh' | 'en' = 'zh') {
  const analyzer = createAnalyzer({ knowledge: small, language });
  return analyzer.explain({ name: 't', format: 'text', sha256: '', text }, question);
}
const whyOf = async (rule: string, text: string) =>
  (await ask(text, { about: 'rule', id: rule })).map(({ verdict }) =>
    verdict.is === 'missed' ? verdict.miss : verdict.is,
  );

describe('why a rule spoke', () => {
  const text = '第一条　总则。\n第二条　保安招聘，仅限男性报考。';

  test('names the words that matched, what they stand for, and the condition that was met', async () => {
    const [account] = await ask(text, { about: 'rule', id: 'one-sex' });
    expect(account).toMatchObject({
      rule: 'one-sex',
      provision: '第二条',
      quote: '仅限男性',
      pattern: '{only} ~4 {women|men}',
      words: [
        { text: '仅限', names: ['仅限'] },
        { text: '男性', names: ['x'] },
      ],
      met: [{ scope: 'sentence', words: ['招聘'] }],
      verdict: { is: 'reported' },
    });
    expect(text.slice(account!.start, account!.end)).toBe('仅限男性');
  });

  test('is found by the finding’s id, in the language asked for', async () => {
    const analyzer = createAnalyzer({ knowledge: small });
    const { findings } = await analyzer.review({ name: 't', format: 'text', sha256: '', text });
    const { id } = findings.find(({ rule }) => rule === 'one-sex')!;
    const [account] = await ask(text, { about: 'finding', id }, 'en');
    expect(account).toMatchObject({ verdict: { is: 'reported', finding: id }, message: 'May be a problem.' });
    expect(account!.words[0]!.names).toEqual(['only for']);
    expect(await ask(text, { about: 'finding', id: 'gone' })).toEqual([]);
  });

  test('tells of what another rule says already', async () => {
    const [one] = await ask('第一条　招聘仅限男性。', { about: 'rule', id: 'one-sex' });
    expect(one?.verdict).toMatchObject({ is: 'covered', rule: 'three-words' });
  });
});

describe('why a rule was silent', () => {
  test('names the filter, its reason and the words that it saw', async () => {
    const left = await ask('第一条　女子监区招聘仅限女性。', { about: 'left-out' });
    expect(left.map(({ rule, verdict }) => [rule, verdict])).toEqual([
      [
        'one-sex',
        {
          is: 'silenced',
          filter: 'custody',
          title: '监管场所分性别',
          reason: '监管由同性负责。',
          words: ['监区'],
        },
      ],
    ]);
  });

  test('names a computed filter by its id', async () => {
    const [left] = await ask('第一条　招聘不得仅限男性。', { about: 'left-out' });
    expect(left?.verdict).toMatchObject({ is: 'silenced', filter: 'prohibition', title: null });
  });

  test.each([
    ['第一条　保安仅限男性。', { why: 'without', scope: 'sentence', wanted: ['招录'] }],
    ['第一条　招聘仅限成年男性。', { why: 'unless', scope: 'sentence', words: ['成年'] }],
    ['第一条　招聘仅限本市户籍的男性。', { why: 'far', wanted: 'x / x', between: 5, most: 4 }],
    ['第一条　招聘男性，仅限一名。', { why: 'order', wanted: 'x / x' }],
  ])('says where it nearly spoke: %s', async (text, miss) => {
    expect(await whyOf('one-sex', text)).toEqual([miss]);
  });

  test.each([
    ['第一条　招聘保安，仅限男性。', { why: 'clause' }],
    ['第一条　招聘限定为退役军人。', { why: 'absent', wanted: 'x' }],
  ])('says which of three words is missing, or in another clause: %s', async (text, miss) => {
    expect(await whyOf('three-words', text)).toEqual([miss]);
  });

  test('says nothing of rules that have nothing to do with the words', async () => {
    expect(await whyOf('one-sex', '第一条　公布服务项目。')).toEqual([]);
  });
});

test('with the packed knowledge, every word of every match has its pattern', async () => {
  const analyzer = createAnalyzer(await loadCompiled());
  const text =
    '第一条　保安岗位招聘仅限男性。\n第二条　出嫁的妇女不参加集体收益分配。\n第三条　女子监区民警招聘限女性。';
  const accounts = await analyzer.explain(
    { name: 't', format: 'text', sha256: '', text },
    { about: 'part', part: { start: 0, end: text.length } },
  );
  const seen = accounts.filter(({ verdict }) => verdict.is !== 'missed');
  expect(seen.length).toBeGreaterThan(2);
  expect(seen.filter(({ pattern }) => pattern === null)).toEqual([]);
  expect(seen.map(({ verdict }) => verdict)).toContainEqual(
    expect.objectContaining({ filter: 'same-sex-privacy', words: ['女子监区'] }),
  );
});
