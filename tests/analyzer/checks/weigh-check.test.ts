import { expect, test } from 'vitest';
import { createAnalyzer, type Review } from '../../../analyzer/index.ts';
import { smallKnowledge } from '../small-knowledge.ts';

/** The real weights, and few rules: what the many rules know changes from week to week. */
const knowledge = smallKnowledge({
  classes: [{ id: 'village', terms: ['回村', '村民'] }],
  rules: [
    { match: ['仅限 {men}'] },
    {
      id: 'hint',
      kind: 'provision',
      level: 'consider',
      criterion: 'H2',
      weight: 0,
      with: ['{village}'],
      message: '与已知的问题相近（{words}）。',
    },
  ],
});
const analyzer = createAnalyzer({ knowledge });
const ODD = '离异回村的姑娘，娘家承包田已由兄弟耕种的，不再划出。';
const source = (text: string) => ({ name: 't', format: 'text' as const, sha256: '', text });
const hints = ({ findings }: Review) => findings.filter(({ rule }) => rule === 'hint');

test('a sentence that no rule knows gets a hint, which says what weighed most', async () => {
  const found = hints(await analyzer.review(source(ODD)));
  expect(found).toMatchObject([{ level: 'consider', quote: ODD }]);
  expect(found[0]!.message).not.toContain('{words}');
  expect(found[0]!.message).toMatch(/（[^）]*(姑娘|娘家|兄弟|离异)[^）]*）/);
});

test('where a rule speaks of the sentence the second reader is silent', async () => {
  const review = await analyzer.review(source(`仅限男性报名，${ODD}`));
  expect(review.findings.some(({ level }) => level === 'revise')).toBe(true);
  expect(hints(review)).toEqual([]);
});

test('what a lead-in forbids is no hint', async () => {
  const list = `第一条 村民会议不得作出下列决定：\n（一）${ODD}`;
  expect(hints(await analyzer.review(source(list)))).toEqual([]);
});

test('a sentence about something else is none of its business', async () => {
  expect(hints(await analyzer.review(source(ODD.replace('回村', '在外'))))).toEqual([]);
});

test('it can be switched off', async () => {
  const without = createAnalyzer({ knowledge, secondReader: false });
  expect(hints(await without.review(source(ODD)))).toEqual([]);
});

test('explain names the words', async () => {
  const review = await analyzer.review(source(ODD));
  const [hint] = hints(review);
  const [account] = await analyzer.explain(source(ODD), { about: 'finding', id: hint!.id });
  expect(account).toMatchObject({ rule: 'hint', verdict: { is: 'reported' } });
  expect(account!.words.map(({ text }) => text).join('、')).toBe(/（(.+)）/.exec(hint!.message)![1]);
});
