import { expect, test } from 'vitest';
import { outcomeOf } from '../../../analyzer/checklist/outcome.ts';
import type { Finding, Level } from '../../../analyzer/model.ts';
import { reviewFixture } from '../../fixtures/review.ts';

const findings = (level: Level, count: number, ...domains: string[]): Finding[] =>
  Array.from({ length: count }, (_, i) => ({
    ...reviewFixture.findings[0]!,
    level,
    domains: [domains[i % domains.length] ?? 'women-health'],
  }));
const credits = (count: number, ...domains: string[]) => findings('credit', count, ...domains);
const two = ['women-health', 'child-law'];

test.each([
  ['nothing found', [], 'C'],
  ['gaps and nothing to set against them', findings('consider', 1), 'D'],
  ['a gap beside a credit', [...findings('consider', 1), ...credits(1)], 'B'],
  ['many credits over two domains', credits(6, ...two), 'A'],
  ['many credits in one domain', credits(6), 'B'],
  ['fewer credits', credits(5, ...two), 'B'],
  ['as many gaps as credits', [...findings('consider', 6), ...credits(6, ...two)], 'A'],
  ['more gaps than credits', [...findings('consider', 7), ...credits(6, ...two)], 'B'],
  ['what is to be founded, whatever the credits', [...findings('explain', 1), ...credits(9, ...two)], 'D'],
  ['an unequal provision, whatever the rest', [...findings('revise', 1), ...credits(9, ...two)], 'E'],
])('%s', (_, all, outcome) => {
  expect(outcomeOf(all)).toBe(outcome);
});
