import { expect, test } from 'vitest';
import { LexiconBuilder } from '../../../analyzer/matcher/lexicon.ts';
import { watchParts, watchUnits } from '../../../analyzer/matcher/watch.ts';
import { watchFor } from '../../../analyzer/matcher/watch-for.ts';
import { compilePattern, needsOf } from '../../../analyzer/rules/match.ts';

/** What wakes in units of text, for patterns told by their source: the words of each stretch and its patterns. */
function woken(
  patterns: readonly { source: string; wide?: boolean }[],
  units: readonly string[],
  byParts = false,
) {
  const builder = new LexiconBuilder([], []);
  const compiled = patterns.map(({ source, wide = false }) => ({
    needs: needsOf(compilePattern(source, builder)),
    wide,
  }));
  const { lexicon, terms } = builder.build(() => 0);
  const watch = watchFor(compiled, lexicon, terms, new Float64Array(lexicon.classCount));
  const text = units.join('\n');
  let at = 0;
  const ranges = units.map((unit) => {
    const start = at;
    at += unit.length + 1;
    return { start, end: start + unit.length };
  });
  const codes = Uint16Array.from(text, (c) => c.charCodeAt(0));
  const watched = byParts
    ? [...watchParts(watch, lexicon, { codes, units: ranges }, 0, ranges.length)]
    : watchUnits(watch, lexicon, codes, ranges);
  return watched.map(({ unit, start, end, patterns: numbers }) => [
    unit,
    text.slice(start, end),
    [...numbers],
  ]);
}

const pattern = { source: '甲 ~3 乙' };

test.each([
  ['words that meet wake their sentence only', ['丙。甲一乙。丙'], [[0, '甲一乙。', [0]]]],
  ['the other order does not', ['乙一甲'], []],
  ['nor do words too far apart', ['甲一二三四五六乙'], []],
  ['nor words of two sentences', ['甲。乙', '甲；乙', '甲！乙', '甲？乙'], []],
  ['nor words of two paragraphs', ['甲', '乙'], []],
  ['a later word that is near enough counts', ['甲一二三四五甲一乙'], [[0, '甲一二三四五甲一乙', [0]]]],
])('%s', (_, units, expected) => {
  expect(woken([pattern], units)).toEqual(expected);
});

test('a pattern that looks at the whole paragraph wakes all of it, with the patterns of its sentences', () => {
  expect(woken([{ source: '丙 ~9 丁', wide: true }, pattern], ['甲乙。丙。丁', '甲乙。丙'])).toEqual([
    [0, '甲乙。丙。丁', [0, 1]],
    [1, '甲乙。', [1]],
  ]);
});

test('a long text wakes part by part as it would as a whole', () => {
  const units = Array.from({ length: 900 }, (_, i) =>
    i % 7 === 0 ? '甲一乙。丙。丁' : '乙甲丙'.repeat(9 + (i % 30)),
  );
  const patterns = [pattern, { source: '丙 ~9 丁', wide: true }, { source: '乙 ~2 甲 ~2 丙' }];
  expect(units.join('').length).toBeGreaterThan(2 * 16_384);
  expect(woken(patterns, units, true)).toEqual(woken(patterns, units));
});
