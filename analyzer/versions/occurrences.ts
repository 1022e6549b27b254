import { isWordChar } from '../draft/characters.ts';

/**
 * Where words stand in a stretch of folded text. They must be words there too: 5 is not found in 15, nor men in
 * women.
 */
export function occurrences(text: string, quote: string, from: number, to: number): number[] {
  const found: number[] = [];
  if (quote === '') return found;
  for (let at = text.indexOf(quote, from); at >= 0; at = text.indexOf(quote, at + 1)) {
    if (at + quote.length > to) break;
    if (!joined(text, at) && !joined(text, at + quote.length)) found.push(at);
  }
  return found;
}

/** Whether a word or number goes on across an offset. */
function joined(text: string, at: number): boolean {
  return at > 0 && at < text.length && isWordChar(text.charCodeAt(at - 1)) && isWordChar(text.charCodeAt(at));
}

/** What stands beside some words in their clause: nothing of it may change without a person looking. */
export interface ClauseSides {
  left: string;
  right: string;
}

const CLAUSE_END = /[。；，：！？、,;:!?\n（）()]/;

export function clauseAround(text: string, from: number, to: number): ClauseSides {
  return { left: leftOf(text, from), right: rightOf(text, to) };
}

export function sameClause(
  { left, right }: ClauseSides,
  text: string,
  from: number,
  length: number,
): boolean {
  return leftOf(text, from) === left && rightOf(text, from + length) === right;
}

/** A clause without an end is compared this far. */
const LONGEST = 80;

function leftOf(text: string, at: number): string {
  let from = at;
  while (from > 0 && at - from < LONGEST && !CLAUSE_END.test(text[from - 1]!)) from--;
  return withoutNumber(text.slice(from, at));
}

function rightOf(text: string, at: number): string {
  let to = at;
  while (to < text.length && to - at < LONGEST && !CLAUSE_END.test(text[to]!)) to++;
  return text.slice(at, to);
}

/** The number of a provision may change and its words stay the same. */
function withoutNumber(text: string): string {
  return text.replace(/^第[〇零一二三四五六七八九十百千0-9]+[编章节条]/, '').replace(/^[0-9]+[.]/, '');
}

const SENTENCE_END = /[。；！？;!?\n]/;
const LONGEST_SENTENCE = 200;

/** The sentence that a stretch stands in, as far as it is worth comparing. */
export function sentenceAround(text: string, from: number, to: number): string {
  let start = from;
  while (start > 0 && from - start < LONGEST_SENTENCE && !SENTENCE_END.test(text[start - 1]!)) start--;
  let end = to;
  while (end < text.length && end - to < LONGEST_SENTENCE && !SENTENCE_END.test(text[end]!)) end++;
  return text.slice(start, end);
}
