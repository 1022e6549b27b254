import type { NeutralSet } from '../knowledge/neutral-schema.ts';
import type { Rule } from '../knowledge/rule-schema.ts';
import type { Range } from '../model.ts';
import { expand } from '../rules/pattern.ts';

/** What can stand in for the words of a finding in a text; undefined where a person has to find the words. */
export type NeutralWording = (spoken: Range & { rule: Rule }, text: string) => string | undefined;

/** So many characters on either side may decide which word it is. */
const SEEN = 16;

interface Word {
  /** In lower case. */
  from: string;
  to: string;
  atStart: boolean;
  atEnd: boolean;
}

/** Words by their first character, the longest first. */
type Words = ReadonlyMap<string, readonly Word[]>;

/** The sets are read when the first rule asks for one. */
export function neutralWording(sets: () => readonly NeutralSet[]): NeutralWording {
  const known = new Map<Rule, Words>();
  return ({ rule, start, end }, text) => {
    if (!('neutral' in rule)) return undefined;
    if (rule.replacement !== undefined) return rule.replacement;
    if (rule.neutral.length === 0) return undefined;
    let words = known.get(rule);
    if (words === undefined) {
      words = wordsOf(sets().filter(({ id }) => rule.neutral.includes(id)));
      known.set(rule, words);
    }
    const quote = text.slice(start, end);
    const said = neutralised(
      words,
      quote,
      text.slice(Math.max(0, start - SEEN), start),
      text.slice(end, end + SEEN),
    );
    return said === quote ? undefined : said;
  };
}

function wordsOf(sets: readonly NeutralSet[]): Words {
  const all = sets
    .flatMap(({ words }) => Object.entries(words))
    .flatMap(([to, froms]) => froms.map((from) => ({ to, from })))
    .flatMap(({ to, from }) => {
      const atStart = from.startsWith('^');
      const atEnd = from.endsWith('$');
      const bare = from.slice(atStart ? 1 : 0, atEnd ? -1 : undefined);
      return expand(bare).map((one): Word => ({ to, from: one.toLowerCase(), atStart, atEnd }));
    })
    .sort((a, b) => b.from.length - a.from.length || bound(b) - bound(a));
  const byFirst = new Map<string, Word[]>();
  for (const word of all) byFirst.set(word.from[0]!, [...(byFirst.get(word.from[0]!) ?? []), word]);
  return byFirst;
}

/** Of the same words those bound to a place go first. */
const bound = ({ atStart, atEnd }: Word) => Number(atStart) + Number(atEnd);

function neutralised(words: Words, quote: string, before: string, after: string): string {
  const text = before + quote + after;
  const lower = text.toLowerCase();
  const end = before.length + quote.length;
  let said = '';
  for (let at = before.length; at < end; ) {
    const word = words.get(lower[at]!)?.find((one) => stands(one, lower, at, end));
    const next = at + (word?.from.length ?? 1);
    // What reaches past the quotation is the same in both, and stays where it is.
    const over = Math.max(0, next - end);
    said += word === undefined ? text[at] : inCaseOf(text[at]!, word.to.slice(0, word.to.length - over));
    at = next;
  }
  return said;
}

function stands({ from, to, atStart, atEnd }: Word, text: string, at: number, end: number): boolean {
  const next = at + from.length;
  if (!text.startsWith(from, at)) return false;
  if (next > end && !to.toLowerCase().endsWith(text.slice(end, next))) return false;
  if (isLatin(from[0]) && isLatin(text[at - 1])) return false;
  if (isLatin(from.at(-1)) && isLatin(text[next])) return false;
  return (!atStart || begins(text[at - 1])) && (!atEnd || ends(text[next]));
}

const ends = (c = '\n') => /[\n，。；：、！？（）,.;:!?()]/.test(c);

/** A number of an item ends with a space. */
const begins = (c = '\n') => ends(c) || /\s/.test(c);

const isLatin = (c: string | undefined) => c !== undefined && /[a-z]/i.test(c);

/** Chairman -> Chair: the first letter stays as large as it was. */
function inCaseOf(first: string, to: string): string {
  return /[A-Z]/.test(first) ? to.charAt(0).toUpperCase() + to.slice(1) : to;
}
