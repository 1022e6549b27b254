import type { Range } from '../../../../model.ts';
import { diff } from '../../diff.ts';
import type { IdSource } from './free-ids.ts';
import type { Rewrite } from './mark-runs.ts';
import { type Body, type PlacesOf, placesIn, textOf } from './place-words.ts';
import type { Run } from './runs.ts';

/** What may stand within words that are taken out: nothing that a deletion would break. */
const plain: ReadonlySet<string> = new Set(
  't tab br cr noBreakHyphen softHyphen lastRenderedPageBreak'.split(' '),
);

/**
 * The tracked changes that make the words of a range into others: only what differs is taken out and put in. None
 * where that is not safe: words that Word makes itself, over several paragraphs, in somebody else's insertion or in
 * a text box, or with more in them than words. The comment tells the rewrite then.
 */
export function rewritesOf(
  range: Range,
  replacement: string,
  placesOf: PlacesOf,
  body: Body,
  ids: IdSource,
): Rewrite[] {
  const words = body.text.slice(range.start, range.end);
  const first = placesIn(placesOf(range), body)[0];
  if (!first || /\n/.test(words + replacement) || !isPlain(range, words, placesOf, body)) return [];
  const rewrites: Rewrite[] = [];
  let at = range.start;
  for (const { kind, text } of diff(words, replacement)) {
    const stretch = { start: at, end: at + text.length };
    if (kind === 'in') {
      const before = at === range.start ? undefined : endingAt(at, placesOf, body);
      const run = before?.run ?? first.run;
      const unit = before?.to ?? first.from;
      rewrites.push({ run, from: unit, to: unit, insert: text, first: !before, ids: [ids(), ids()] });
      continue;
    }
    if (kind === 'out')
      for (const { run, from, to } of placesIn(placesOf(stretch), body))
        rewrites.push({ run, from, to, insert: '', first: false, ids: [ids(), ids()] });
    at = stretch.end;
  }
  return rewrites;
}

const endingAt = (at: number, placesOf: PlacesOf, body: Body) =>
  placesIn(placesOf({ start: at - 1, end: at }), body).at(-1);

function isPlain(range: Range, words: string, placesOf: PlacesOf, body: Body): boolean {
  const places = placesIn(placesOf(range), body);
  const spelt = places.map(({ run, from, to }) => textOf(run).slice(from, to)).join('');
  const paragraph = places[0]?.run.paragraph;
  return (
    spelt === words &&
    places.every(({ run }) => run.paragraph === paragraph && !run.host && !run.inserted && onlyWords(run))
  );
}

const onlyWords = (run: Run) => run.items.every((item) => plain.has(item.name));
