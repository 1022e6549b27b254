import { expect, test } from 'vitest';
import { createAnalyzer, type Review } from '../../../analyzer/index.ts';
import { smallKnowledge } from '../small-knowledge.ts';

/** The real weights, and a frame that is too wide on purpose. */
const CONTRAST = { id: 'contrast', match: ['{women} ~40 {men}'], level: 'explain', wide: true };
const knowledge = (more: object = {}) => smallKnowledge({ rules: [{ ...CONTRAST, ...more }] });
const FINE = '妇女节期间，工会组织女职工普法讲座，男职工可以自愿参加。';
const UNFAIR = '女职工休产假后降为临时工，男职工不受此限。';
const source = (text: string) => ({ name: 't', format: 'text' as const, sha256: '', text });
const levels = ({ findings }: Review) =>
  findings.filter(({ rule }) => rule === 'contrast').map(({ level }) => level);

test('a problem in a sentence that weighs as a fine one is a hint, and is still shown', async () => {
  const analyzer = createAnalyzer({ knowledge: knowledge() });
  expect(levels(await analyzer.review(source(FINE)))).toEqual(['consider']);
});

test('a problem in a sentence like other problems stays one', async () => {
  const analyzer = createAnalyzer({ knowledge: knowledge() });
  expect(levels(await analyzer.review(source(UNFAIR)))).toEqual(['explain']);
});

test('a rule that is not wide is not doubted', async () => {
  const analyzer = createAnalyzer({ knowledge: knowledge({ wide: false }) });
  expect(levels(await analyzer.review(source(FINE)))).toEqual(['explain']);
});

test('with the second reader switched off nothing is doubted', async () => {
  const analyzer = createAnalyzer({ knowledge: knowledge(), secondReader: false });
  expect(levels(await analyzer.review(source(FINE)))).toEqual(['explain']);
});
