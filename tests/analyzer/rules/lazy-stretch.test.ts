import { expect, test } from 'vitest';
import type { Hit } from '../../../analyzer/matcher/hits.ts';
import { LazyStretch } from '../../../analyzer/rules/lazy-stretch.ts';

const text = '甲'.repeat(200);
const hit = (at: number, ...classes: number[]): Hit => ({ start: at, end: at + 1, term: 0, classes });
const stretch = (...hits: Hit[]) => new LazyStretch({ start: 0, end: 200 }, hits, text, () => []);

test('stretches that are asked by turns each tell of their own classes', () => {
  const [one, other] = [stretch(hit(0, 1), hit(1, 2)), stretch(hit(0, 3))];
  for (let turn = 0; turn < 2; turn++) {
    expect([1, 2, 3].map((number) => one.has(number))).toEqual([true, true, false]);
    expect([1, 2, 3].map((number) => other.has(number))).toEqual([false, false, true]);
  }
  expect(one.of(2).map(({ start }) => start)).toEqual([1]);
  expect(one.of(3)).toEqual([]);
});

test('a stretch with very many hits tells of the last as of the first', () => {
  const many = stretch(...Array.from({ length: 150 }, (_, i) => hit(i, i)));
  expect([0, 39, 40, 41, 149, 150].map((number) => many.has(number))).toEqual([
    true,
    true,
    true,
    true,
    true,
    false,
  ]);
});

test('the number of a class may be as large as it likes', () => {
  const large = stretch(hit(0, 7), hit(1, 50_000), hit(2, 200_000));
  expect([7, 50_000, 200_000, 200_001, 900_000].map((number) => large.has(number))).toEqual([
    true,
    true,
    true,
    false,
    false,
  ]);
});
