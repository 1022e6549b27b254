import { isDigit } from '../draft/characters.ts';
import { chineseNumber } from '../draft/numbering.ts';
import type { NumberForms } from '../knowledge/numbers-schema.ts';

/** A number of the normalised text with its unit. */
export interface Quantity {
  start: number;
  end: number;
  measure: string;
  /** In the measure's base unit (seeds/numbers.yaml). */
  value: number;
  bound: 'min' | 'max' | null;
}

export type ReadNumbers = (text: string, start: number, end: number) => Quantity[];

const CHINESE = new Set([...'零〇一二三四五六七八九十百千两']);
/** Figures that count up to a large unit: 7/10万, 3万元. */
const MYRIAD = 10_000;

/** Makes the number reader; longer unit words win. */
export function numberReader(forms: NumberForms): ReadNumbers {
  const units = forms.units
    .flatMap(({ measure, factor, words }) =>
      words.map((word) => ({ measure, factor, word: word.toLowerCase() })),
    )
    .sort((a, b) => b.word.length - a.word.length);
  const before = boundWords(forms, 'before');
  const after = boundWords(forms, 'after');

  return (text, start, end) => {
    const found: Quantity[] = [];
    let i = start;
    while (i < end) {
      const read = readValue(text, i, end);
      if (read === null) {
        i++;
        continue;
      }
      const quantity = withUnit(text, i, read, end);
      if (quantity !== null) {
        shareUnit(found, quantity, text);
        found.push(quantity);
      }
      i = Math.max(read.end, quantity?.end ?? 0);
    }
    return found;
  };

  function withUnit(text: string, start: number, read: Value, limit: number): Quantity | null {
    let at = read.end;
    while (text.charCodeAt(at) === 32) at++;
    const bound = boundBefore(text, start);
    if (read.fraction)
      return {
        start,
        end: read.end,
        measure: 'percent',
        value: read.value,
        bound: bound ?? boundAfter(text, read.end),
      };
    if (read.ratio) return { start, end: read.end, measure: 'ratio', value: read.value, bound };
    for (const { measure, factor, word } of units) {
      if (at + word.length > limit || text.slice(at, at + word.length).toLowerCase() !== word) continue;
      const unitEnd = at + word.length;
      return {
        start,
        end: unitEnd,
        measure,
        value: read.value * factor,
        bound: bound ?? boundAfter(text, unitEnd),
      };
    }
    return { start, end: read.end, measure: 'plain', value: read.value, bound };
  }

  function boundBefore(text: string, start: number): Quantity['bound'] {
    const end = text.charCodeAt(start - 1) === 32 ? start - 1 : start;
    return (
      before.find(({ word }) => text.slice(Math.max(0, end - word.length), end).toLowerCase() === word)
        ?.bound ?? null
    );
  }

  function boundAfter(text: string, end: number): Quantity['bound'] {
    const from = text[end] === '（' && text[end + 1] === '含' ? text.indexOf('）', end) + 1 : end;
    const at = text.charCodeAt(from) === 32 ? from + 1 : from;
    return after.find(({ word }) => text.slice(at, at + word.length).toLowerCase() === word)?.bound ?? null;
  }
}

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

interface Value {
  value: number;
  end: number;
  fraction?: boolean;
  ratio?: boolean;
}

function readValue(text: string, start: number, limit: number): Value | null {
  if (isDigit(text.charCodeAt(start))) return readDigits(text, start, limit);
  if (!CHINESE.has(text[start]!)) return null;
  let end = start;
  while (end < limit && CHINESE.has(text[end]!)) end++;
  const numeral = text.slice(start, end);
  // 百分之四十二, 三分之一, 十万分之七
  if (text.startsWith('分之', end) || text.startsWith('万分之', end)) {
    const tenThousand = text[end] === '万';
    const from = end + (tenThousand ? 3 : 2);
    let to = from;
    while (to < limit && CHINESE.has(text[to]!)) to++;
    const top = chineseNumber(text.slice(from, to));
    const bottom = chineseNumber(numeral) * (tenThousand ? MYRIAD : 1);
    if (to > from && bottom > 0) return { value: top / bottom, end: to, fraction: true };
  }
  let value = chineseNumber(numeral);
  // 一点二米
  if (text[end] === '点' && CHINESE.has(text[end + 1] ?? '')) {
    let to = end + 1;
    while (to < limit && CHINESE.has(text[to]!)) to++;
    const digits = [...text.slice(end + 1, to)].map((c) => chineseNumber(c)).join('');
    value = Number(`${value}.${digits}`);
    end = to;
  }
  return Number.isFinite(value) ? { value, end } : null;
}

function readDigits(text: string, start: number, limit: number): Value {
  let end = start;
  let digits = '';
  while (end < limit) {
    const c = text[end]!;
    if (isDigit(text.charCodeAt(end))) digits += c;
    else if (c === '.' && isDigit(text.charCodeAt(end + 1)) && !digits.includes('.')) digits += c;
    else if (!(c === '，' && /^\d{3}(?!\d)/.test(text.slice(end + 1, end + 5)))) break;
    end++;
  }
  const value = Number(digits);
  // 3：2 (3∶2 in print) is a ratio, 9：00 a time.
  if (text[end] === '：' && isDigit(text.charCodeAt(end + 1))) {
    let to = end + 1;
    while (to < limit && (isDigit(text.charCodeAt(to)) || text[to] === '.')) to++;
    const second = text.slice(end + 1, to);
    if (second.length < 2 || second.includes('.'))
      return { value: value / Number(second), end: to, ratio: true };
  }
  return { value, end };
}

function boundWords(forms: NumberForms, side: 'before' | 'after'): { word: string; bound: 'min' | 'max' }[] {
  return forms.bounds
    .filter((b) => b.side === side)
    .flatMap(({ bound, words }) => words.map((word) => ({ word: word.toLowerCase(), bound })))
    .sort((a, b) => b.word.length - a.word.length);
}
