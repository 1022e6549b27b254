import { groupBy } from '../group-by.ts';
import type { NumberForms } from '../knowledge/numbers-schema.ts';
import { type Numeral, readNumeral } from './numerals.ts';

/** A number of the normalised text with its unit. */
export interface Quantity {
  start: number;
  end: number;
  measure: string;
  /** In the measure's base unit (seeds/numbers.yaml). */
  value: number;
  bound: 'min' | 'max' | null;
  /** By how much something moves (提高5%), not where it stands (提高到5%). */
  change?: boolean;
}

export type ReadNumbers = (text: string, start: number, end: number) => Quantity[];

type Bound = 'min' | 'max';

/** What goes on behind 成: 四成二, 七成半. */
const HUNDREDTHS: Readonly<Record<string, number>> = {
  一: 1,
  二: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  半: 5,
};
/** The longest word, or bracket （含十八周岁）, beside a number that makes it a bound or a change, twice. */
const LOOK_BACK = 16;
/** 每三名委员中至少有一名: room for what is counted. */
const EACH_REACH = 14;

/** Makes the number reader; longer unit words win. */
export function numberReader(forms: NumberForms): ReadNumbers {
  const units = forms.units
    .flatMap(({ measure, factor, words, except }) =>
      words.map((word) => ({ measure, factor, word: word.toLowerCase(), except })),
    )
    .sort((a, b) => b.word.length - a.word.length);
  const words = forms.words
    .flatMap((entry) => entry.words.map((word) => ({ ...entry, word })))
    .sort((a, b) => b.word.length - a.word.length);
  // A word is known by the character next to the number: most numbers have no word beside them at all.
  const unitsBy = groupBy(units, ({ word }) => word[0]!);
  const wordsBy = groupBy(words, ({ word }) => word[0]!);
  const before = groupBy(boundWords(forms, 'before'), ({ word }) => word.at(-1)!);
  const after = groupBy(boundWords(forms, 'after'), ({ word }) => word[0]!);

  return (text, start, end) => {
    const found: Quantity[] = [];
    let i = start;
    while (i < end) {
      const quantity = quantityAt(text, i, end);
      if (quantity === null) {
        i++;
        continue;
      }
      shareUnit(found, quantity, text);
      const share = shareOfEach(found.at(-1), quantity, text);
      found.push(quantity);
      if (share !== null) found.push(share);
      i = quantity.end;
    }
    return found;
  };

  function quantityAt(text: string, at: number, limit: number): Quantity | null {
    const found = wordsBy.get(text[at]!)?.find(({ word }) => text.startsWith(word, at));
    if (found !== undefined) {
      const quantity = bounded(text, at, at + found.word.length, found.measure, found.value);
      return found.bound === undefined ? quantity : { ...quantity, bound: found.bound };
    }
    const numeral = readNumeral(text, at, limit);
    return numeral === null ? null : withUnit(text, at, numeral, limit);
  }

  function withUnit(text: string, start: number, numeral: Numeral, limit: number): Quantity {
    if (numeral.kind === 'fraction') return bounded(text, start, numeral.end, 'percent', numeral.value);
    if (numeral.kind === 'ratio') return bounded(text, start, numeral.end, 'ratio', numeral.value);
    let at = numeral.end;
    while (text.charCodeAt(at) === 32) at++;
    // 20余所
    if ((text[at] === '余' || text[at] === '多') && at > start) at++;
    for (const { measure, factor, word, except } of unitsBy.get(lower(text, at)) ?? []) {
      if (at + word.length > limit || text.slice(at, at + word.length).toLowerCase() !== word) continue;
      if (except.some((longer) => text.startsWith(longer, at))) continue;
      let end = at + word.length;
      let value = numeral.value * factor;
      if (word === '成') {
        const more = HUNDREDTHS[text[end] ?? ''] ?? 0;
        value += more / 100;
        if (more > 0) end++;
      }
      return bounded(text, start, end, measure, value);
    }
    return {
      start,
      end: numeral.end,
      measure: 'plain',
      value: numeral.value,
      bound: boundBefore(text, start)?.bound ?? null,
    };
  }

  function bounded(text: string, start: number, end: number, measure: string, value: number): Quantity {
    const bound = boundBefore(text, start);
    const quantity = { start, end, measure, value, bound: bound?.bound ?? boundAfter(text, end) };
    const head = text.slice(Math.max(0, start - LOOK_BACK), start).trimEnd();
    const changed = bound === null ? head : head.slice(0, -bound.word.length);
    return forms.changes.some((word) => changed.endsWith(word)) ? { ...quantity, change: true } : quantity;
  }

  function boundBefore(text: string, start: number): { word: string; bound: Bound } | null {
    const end = text.charCodeAt(start - 1) === 32 ? start - 1 : start;
    return (
      before
        .get(lower(text, end - 1))
        ?.find(({ word }) => text.slice(Math.max(0, end - word.length), end).toLowerCase() === word) ?? null
    );
  }

  function boundAfter(text: string, end: number): Bound | null {
    const from = text.startsWith('（含', end)
      ? end + text.slice(end, end + LOOK_BACK).indexOf('）') + 1
      : end;
    const at = text.charCodeAt(from) === 32 ? from + 1 : from;
    const found = after
      .get(lower(text, at))
      ?.find(({ word }) => text.slice(at, at + word.length).toLowerCase() === word);
    return found?.bound ?? null;
  }
}

const lower = (text: string, at: number): string => (text[at] ?? '').toLowerCase();

/** 十八至六十周岁, 18-60周岁: the first number takes the unit of the second. */
function shareUnit(found: Quantity[], quantity: Quantity, text: string): void {
  const last = found.at(-1);
  if (last === undefined || last.measure !== 'plain') return;
  if (/^(至|到|-|—|—|~|～|－|或|、)+$/.test(text.slice(last.end, quantity.start))) {
    last.measure = quantity.measure;
    last.bound = 'min';
    quantity.bound ??= 'max';
  }
}

/** 每三名委员中至少有一名女性: beside the two counts, a share of one third. */
function shareOfEach(each: Quantity | undefined, some: Quantity, text: string): Quantity | null {
  if (each === undefined || each.measure !== 'count' || some.measure !== 'count') return null;
  if (text[each.start - 1] !== '每' || some.start - each.end > EACH_REACH || some.value >= each.value)
    return null;
  if (!/(至少|不少于|应有|应当有|须有|必须有|有)$/.test(text.slice(each.end, some.start))) return null;
  if (text.slice(each.end - 1, each.end) !== text.slice(some.end - 1, some.end)) return null;
  return {
    start: each.start,
    end: some.end,
    measure: 'percent',
    value: some.value / each.value,
    bound: 'min',
  };
}

function boundWords(forms: NumberForms, side: 'before' | 'after'): { word: string; bound: Bound }[] {
  return forms.bounds
    .filter((b) => b.side === side)
    .flatMap(({ bound, words }) => words.map((word) => ({ word: word.toLowerCase(), bound })))
    .sort((a, b) => b.word.length - a.word.length);
}
