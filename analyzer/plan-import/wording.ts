import type { Figure } from './figures.ts';
import type { OutlineItem } from './outline.ts';

const MOST_TITLE = 24;
const MOST_QUOTE = 80;
const LEAST_QUOTE = 4;

/** A short name for an item: a measure begins with its own, a goal is named by what it measures, or by its first clause. */
export function titleOf({ kind, start, end }: OutlineItem, text: string, figures: readonly Figure[]): string {
  const subject = figures[0]?.subject ?? '';
  if (kind === 'goal' && subject.length > 2 && subject.length <= MOST_TITLE) return subject;
  const words = text.slice(start, end);
  const sentence = /^[^。；]*/.exec(words)![0];
  const clause =
    kind === 'goal' || sentence.length > MOST_TITLE ? /^[^，。；：]*/.exec(sentence)![0] : sentence;
  const name = clause.length >= 2 ? clause : sentence;
  return name.slice(0, MOST_TITLE).padEnd(2, '…');
}

/**
 * The operative words of an item, exact and short: the sentence that holds its first figure; of a measure without
 * figures the sentence behind its name; of a goal its beginning. Cut where a clause ends.
 */
export function quoteOf({ kind, start, end }: OutlineItem, text: string, figures: readonly Figure[]): string {
  const sentences = [...text.slice(start, end).matchAll(/[^。；]+/g)].map((match) => ({
    start: start + match.index,
    end: start + match.index + match[0].length,
  }));
  const first = figures[0];
  const chosen =
    (first && sentences.find((sentence) => sentence.start <= first.start && first.end <= sentence.end)) ??
    (kind === 'goal' ? sentences[0] : (sentences[1] ?? sentences[0]));
  if (chosen === undefined) return text.slice(start, end).slice(0, MOST_QUOTE);
  const clauses = [...text.slice(chosen.start, chosen.end).matchAll(/[^，]+，?/g)].map((match) => ({
    start: chosen.start + match.index,
    end: chosen.start + match.index + match[0].length,
  }));
  // From the clause of the figure on, with the one before it, as far as there is room.
  const at =
    first === undefined
      ? 0
      : Math.max(
          0,
          clauses.findIndex((clause) => clause.end >= first.end),
        );
  let from = at;
  let to = at;
  const long = (a: number, b: number) => clauses[b]!.end - clauses[a]!.start;
  while (from > 0 && long(from - 1, to) <= MOST_QUOTE) from--;
  while (to + 1 < clauses.length && long(from, to + 1) <= MOST_QUOTE) to++;
  const quote = text
    .slice(clauses[from]?.start ?? chosen.start, clauses[to]?.end ?? chosen.end)
    .replace(/，$/, '');
  return quote.length < LEAST_QUOTE
    ? text.slice(start, Math.min(end, start + MOST_QUOTE))
    : quote.slice(0, MOST_QUOTE);
}
