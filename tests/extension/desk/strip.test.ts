import { expect, test } from 'vitest';
import type { Finding, Level } from '../../../analyzer/model.ts';
import { levels } from '../../../extension/desk/desk.ts';
import { stripOf } from '../../../extension/desk/strip.ts';
import { reviewFixture } from '../../fixtures/review.ts';

const finding = (start: number | null, level: Level): Finding => ({
  ...reviewFixture.findings[0]!,
  start,
  level,
});

test('findings stand where their words stand in the draft; those of the whole draft nowhere', () => {
  const marks = stripOf(
    [finding(500, 'explain'), finding(0, 'credit'), finding(null, 'consider')],
    (offset) => offset / 1000,
    levels,
  );
  expect(marks.map(({ at, level }) => [at, level])).toEqual([
    [0, 'credit'],
    [0.5, 'explain'],
  ]);
});

test('where many stand, the gravest is seen, and the first is gone to', () => {
  const close = [finding(7, 'credit'), finding(5, 'explain'), finding(6, 'revise')];
  const marks = stripOf(close, (offset) => offset / 100_000, levels);
  expect(marks).toEqual([{ at: 0, level: 'revise', count: 3, offset: 5 }]);
});
