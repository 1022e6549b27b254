import { expect, it } from 'vitest';
import { occurrences } from '../../../analyzer/versions/occurrences.ts';

it.each([
  ['within 15 days, and 5 days', '5 days', [20]],
  ['women and men', 'men', [10]],
  ['女职工和男职工', '职工', [1, 5]],
  ['不得、不得', '不得', [0, 3]],
  ['anything', '', []],
])('in “%s” the words “%s” stand as words at %j', (text, quote, places) => {
  expect(occurrences(text, quote, 0, text.length)).toEqual(places);
});

it('words that reach beyond the stretch are not in it', () => {
  expect(occurrences('设置母婴室', '母婴室', 0, 4)).toEqual([]);
});
