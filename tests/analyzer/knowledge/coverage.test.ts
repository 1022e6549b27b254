import { expect, test } from 'vitest';
import { coverageOf, uncovered } from '../../../analyzer/knowledge/coverage.ts';
import type { Knowledge } from '../../../analyzer/knowledge/knowledge.ts';

const item = (id: string, counterpart: string | null = null) => ({ id, counterpart, targets: [] });
const knowledge = {
  plans: [
    { id: 'city', items: [item('c1', 'd1'), item('c2')] },
    { id: 'district', items: [item('d1', 'c1'), item('d2')] },
  ],
  rules: [
    { id: 'a', kind: 'wording', basis: ['d1', 'a-law'] },
    { id: 'b', kind: 'credit', basis: ['c1', 'd1'] },
    { id: 'c', kind: 'omission', basis: ['d2'] },
  ],
} as unknown as Knowledge;

test('a pair of counterparts is one object; a rule that cites both counts once', () => {
  const pair = coverageOf(knowledge).find((object) => object.items.length === 2)!;
  expect(pair.items.map(({ item: { id } }) => id)).toEqual(['c1', 'd1']);
  expect(pair.rules).toEqual({ problem: ['a'], target: [], omission: [], credit: ['b'] });
});

test('items that no rule cites', () => {
  expect(uncovered(knowledge)).toEqual(['c2']);
});
