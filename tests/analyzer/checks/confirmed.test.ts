import { expect, test } from 'vitest';
import { createAnalyzer, type Review } from '../../../analyzer/index.ts';
import { ruleSchema } from '../../../analyzer/knowledge/rule-schema.ts';
import { smallKnowledge } from '../small-knowledge.ts';

/** The real weights, and a frame so wide that every sentence with its two words is matched. */
const FRAME = {
  id: 'frame',
  kind: 'provision',
  level: 'explain',
  confirmed: true,
  criterion: 'H2',
  match: ['{village} ~60 {share}'],
};
const SECOND = { ...FRAME, id: 'second', criterion: 'C7', match: ['{share} ~60 {outsider}'] };
const HINT = {
  id: 'hint',
  kind: 'provision',
  level: 'consider',
  criterion: 'H2',
  weight: -5,
  with: ['{village}'],
};
const knowledge = smallKnowledge({
  classes: [
    { id: 'village', terms: ['回村', '村民'] },
    { id: 'share', terms: ['承包田'] },
    { id: 'outsider', terms: ['兄弟'] },
  ],
  rules: [{ match: ['仅限 {men}'] }, FRAME, SECOND, HINT],
});
const analyzer = createAnalyzer({ knowledge });
const ODD = '离异回村的姑娘，娘家承包田已由兄弟耕种的，不再划出。';
const FINE = '村民可以查阅承包田的登记资料。';
const source = (text: string) => ({ name: 't', format: 'text' as const, sha256: '', text });
const told = ({ findings }: Review) => findings.map(({ rule, level }) => `${rule} ${level}`);

test('a wide frame speaks where the second reader agrees: a problem, once, in place of the hint', async () => {
  const { findings } = await analyzer.review(source(ODD));
  expect(findings).toMatchObject([{ rule: 'frame', level: 'explain', quote: '回村的姑娘，娘家承包田' }]);
});

test('a sentence that weighs as a fine one is no problem, however well the words fit', async () => {
  expect(told(await analyzer.review(source(FINE)))).toEqual(['hint consider']);
});

test('where another rule sees a problem in the sentence the frame is silent', async () => {
  expect(told(await analyzer.review(source(`仅限男性报名，${ODD}`)))).toEqual(['rule-0 revise']);
});

test('and explain says why', async () => {
  const text = `仅限男性报名，${ODD}`;
  const accounts = await analyzer.explain(source(text), { about: 'rule', id: 'frame' });
  expect(accounts.filter(({ rule }) => rule === 'frame')).toMatchObject([
    { verdict: { is: 'silenced', filter: 'told' } },
  ]);
});

test('what a lead-in forbids is not said by any frame', async () => {
  const list = `第一条 村民会议不得作出下列决定：\n（一）${ODD}`;
  const said = told(await analyzer.review(source(list)));
  expect(said).not.toContain('frame explain');
  expect(said).not.toContain('second explain');
});

test('without the second reader nobody confirms', async () => {
  const without = createAnalyzer({ knowledge, secondReader: false });
  expect(told(await without.review(source(ODD)))).toEqual([]);
});

test('the next version of a draft is judged like a new one', async () => {
  const before = await analyzer.review(source(`${FINE}\n${FINE}`));
  expect(told(await analyzer.update(before, source(`${FINE}\n${ODD}`)))).toEqual([
    'hint consider',
    'frame explain',
  ]);
});

test('explain names the rule and its pattern', async () => {
  const [finding] = (await analyzer.review(source(ODD))).findings;
  const [account] = await analyzer.explain(source(ODD), { about: 'finding', id: finding!.id });
  expect(account).toMatchObject({ rule: 'frame', pattern: FRAME.match[0], verdict: { is: 'reported' } });
});

test('a confirmed rule can only ask to explain', () => {
  const [rule] = knowledge.rules.filter(({ id }) => id === 'frame');
  expect(ruleSchema.safeParse(rule).success).toBe(true);
  expect(ruleSchema.safeParse({ ...rule, level: 'revise' }).success).toBe(false);
  expect(ruleSchema.safeParse({ ...rule, within: 'item' }).success).toBe(false);
});
