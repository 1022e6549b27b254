import { expect, it } from 'vitest';
import type { Knowledge } from '../../../analyzer/index.ts';
import { ownCriteria, underCriteria } from '../../../extension/worker/own-criteria.ts';
import { criteriaFile } from '../../../extension/worker/record-handlers.ts';
import json from '../../../seeds/.compiled/knowledge.json';
import { unitCriteria as own } from '../../fixtures/criteria.ts';
import { reviewFixture } from '../../fixtures/review.ts';

const knowledge = json as unknown as Knowledge;
const [criterion] = own.criteria;

it('an export is made under the unit’s criteria: its questions, with what was found to them', async () => {
  const asked = { review: reviewFixture, criteria: JSON.stringify(own), format: 'docx' };
  const { input, knowledge: used } = await underCriteria(asked, knowledge);
  const evidence = reviewFixture.findings.filter((one) => one.criterion === 'C1').map(({ id }) => id);
  expect(evidence.length).toBeGreaterThan(0);
  expect(input.review.checklist).toEqual([
    { criterion: 'C1', question: '自有问题？', answer: expect.any(String) as string, evidence },
  ]);
  expect(input).not.toHaveProperty('criteria');
  expect(used.criteria.criteria.map(({ question }) => question)).toEqual(['自有问题？']);
  expect(knowledge.criteria.criteria.length).toBeGreaterThan(1);
});

it('without criteria of its own, an export is as it was asked for', async () => {
  const result = await underCriteria({ review: reviewFixture }, knowledge);
  expect(result.input.review).toBe(reviewFixture);
  expect(result.knowledge).toBe(knowledge);
});

it.each([
  ['no criteria', { version: 1 }],
  ['a group that is not there', { ...own, criteria: [{ ...criterion, group: 'Z' }] }],
  ['one criterion twice', { ...own, criteria: [criterion, criterion] }],
])('%s is refused', async (_case, wrong) => {
  await expect(ownCriteria(JSON.stringify(wrong))).rejects.toThrow();
});

it('names that stand for names that stand for names are refused before they are written out', async () => {
  const names = 'abcdefgh';
  const bomb = [...names].map((name, i) =>
    i === 0
      ? `${name}: &${name} [x, x]`
      : `${name}: &${name} [${Array(9)
          .fill(`*${names[i - 1]}`)
          .join(', ')}]`,
  );
  await expect(ownCriteria(bomb.join('\n'))).rejects.toThrow(/alias/i);
});

it('the program’s criteria go out as a file that comes back as they are', async () => {
  const { bytes } = await criteriaFile(knowledge, null);
  expect(await ownCriteria(new TextDecoder().decode(bytes))).toEqual(knowledge.criteria);
});
