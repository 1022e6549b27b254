import { lastStartingBy } from '../draft/at-offset.ts';
import type { Draft, Sentence, Unit } from '../draft/draft.ts';
import type { Candidate } from '../rules/filters.ts';
import type { TextIndex } from '../rules/index-text.ts';
import type { CompiledCompareRule } from '../rules/join-rules.ts';
import type { Match, Span } from '../rules/match.ts';
import type { Quantity } from '../rules/numbers.ts';
import { conditionsHold } from './conditions.ts';

export interface Opposite {
  first: number;
  second: number;
}

/**
 * Two limits of one measure, one for each sex, that differ. Equal limits are nothing. The limits are looked for in
 * `near`, which may hold the words of the sexes only; conditions in `index`.
 */
export function compareCheck(
  rules: readonly CompiledCompareRule[],
  opposites: readonly Opposite[],
  near: TextIndex,
  index: TextIndex,
  sentence: Sentence,
): Candidate[] {
  const found: Candidate[] = [];
  for (const opposite of opposites) {
    const place = bothSides(near, sentence, opposite);
    if (place === null) continue;
    for (const measure of new Set(rules.flatMap(({ rule }) => rule.compare))) {
      const match = differingLimits(near, place, opposite, measure);
      if (match === null) continue;
      for (const owner of rules) {
        if (!owner.rule.compare.includes(measure) || !conditionsHold(owner, index, place, match)) continue;
        found.push({ rule: owner.rule, sentence: place, match });
      }
    }
  }
  return found;
}

/**
 * The sentence when it names both sides. When it names one and the sentence before it in the same provision the
 * other, the two read as one: （一）男性，五十周岁以下；（二）女性，四十周岁以下。
 */
function bothSides(near: TextIndex, sentence: Sentence, { first, second }: Opposite): Sentence | null {
  const { units } = near.draft;
  const own = near.stretch(sentence);
  if (own.has(first) === own.has(second)) return own.has(first) ? sentence : null;
  const previous = sentenceBefore(near.draft, sentence);
  if (previous === null || !areNeighbours(near.draft, units[previous.unit]!, units[sentence.unit]!))
    return null;
  const before = near.stretch(previous);
  const isOther = before.has(first) !== before.has(second) && before.has(first) !== own.has(first);
  if (!isOther) return null;
  return { ...sentence, start: previous.start, clauses: [...previous.clauses, ...sentence.clauses] };
}

function sentenceBefore(draft: Draft, { unit, start }: Sentence): Sentence | null {
  const own = draft.sentencesOf(unit);
  const beside = own[lastStartingBy(own, start - 1)];
  return beside ?? (unit === 0 ? null : (draft.sentencesOf(unit - 1).at(-1) ?? null));
}

/** In one 条, or items of one list that stands outside any. */
function areNeighbours(draft: Draft, a: Unit, b: Unit): boolean {
  if (a.root === b.root) return true;
  const [left, right] = [draft.provisions[a.provision], draft.provisions[b.provision]];
  return left?.kind === 'item' && right?.kind === 'item' && left.parent === right.parent;
}

interface Side extends Span {
  side: 1 | 2;
}

function differingLimits(
  index: TextIndex,
  sentence: Sentence,
  { first, second }: Opposite,
  measure: string,
): Match | null {
  const stretch = index.stretch(sentence);
  const sides: Side[] = [];
  for (const hit of stretch.hits) {
    if (hit.classes.includes(first)) sides.push({ start: hit.start, end: hit.end, side: 1 });
    else if (hit.classes.includes(second)) sides.push({ start: hit.start, end: hit.end, side: 2 });
  }
  const numbers = stretch.numbers().filter((q) => q.measure === measure);
  if (numbers.length < 2) return null;
  const values = assign(numbers, sides);
  const [left, right] = [values.get(1) ?? [], values.get(2) ?? []];
  if (left.length === 0 || right.length === 0 || same(left, right)) return null;
  if (measure === 'age' && isLaterForFirst(numbers, left, right)) return null;
  const atoms = [...sides, ...numbers]
    .map(({ start, end }) => ({ start, end }))
    .sort((a, b) => a.start - b.start);
  return { start: atoms[0]!.start, end: atoms.reduce((end, a) => Math.max(end, a.end), 0), atoms };
}

/**
 * Which number belongs to whom. 男60岁、女50岁: to the word before it. 18至60周岁的男性和18至55周岁的女性: to the
 * word behind it, when a number stands before the first word.
 */
function assign(numbers: readonly Quantity[], sides: readonly Side[]): Map<1 | 2, number[]> {
  const leading = numbers[0]!.start < sides[0]!.start;
  const values = new Map<1 | 2, number[]>();
  for (const number of numbers) {
    const owner = leading
      ? sides.find((s) => s.start >= number.end)
      : sides.findLast((s) => s.end <= number.start);
    if (owner === undefined) continue;
    values.set(owner.side, [...(values.get(owner.side) ?? []), number.value]);
  }
  return values;
}

function same(a: readonly number[], b: readonly number[]): boolean {
  const sorted = (list: readonly number[]) => [...new Set(list)].sort((x, y) => x - y).join(',');
  return sorted(a) === sorted(b);
}

/**
 * An upper age that is higher for the side named first in sexes.yaml (women) is a special measure:
 * 男性三十五周岁以下，女性四十周岁以下.
 */
function isLaterForFirst(numbers: readonly Quantity[], first: readonly number[], second: readonly number[]) {
  return numbers.some((q) => q.bound === 'max') && Math.max(...first) > Math.max(...second);
}
