import { isDigit } from '../draft/characters.ts';
import { chineseNumber } from '../draft/numbering.ts';

/** A bare number of the text: 42, 四十二点五, 百分之四十二, 1/3, 3：2. */
export interface Numeral {
  value: number;
  end: number;
  /** A share of a whole or a relation of two: it needs no unit. */
  kind: 'plain' | 'fraction' | 'ratio';
}

const CHINESE = new Set([...'零〇一二三四五六七八九十百千两']);
/** Figures that count up to a large unit: 7/10万, 3万元. */
const MYRIAD = 10_000;
/** 1/3 is a share; larger denominators are dates, document numbers and versions. */
const LARGEST_DENOMINATOR = 20;

/** The number that begins here, or null. */
export function readNumeral(text: string, start: number, limit: number): Numeral | null {
  if (isDigit(text.charCodeAt(start))) return fromDigits(text, start, limit);
  if (text.startsWith('万分之', start)) return shareOf(text, start, start, limit);
  if (!CHINESE.has(text[start]!)) return null;
  let end = start;
  while (end < limit && CHINESE.has(text[end]!)) end++;
  if (text.startsWith('分之', end) || text.startsWith('万分之', end)) {
    const share = shareOf(text, start, end, limit);
    if (share !== null) return share;
  }
  const whole = withDecimals(text, start, end, limit);
  if (!Number.isFinite(whole.value)) return null;
  if (text[whole.end] === '比' || text[whole.end] === '：') {
    const second = fromChinese(text, whole.end + 1, limit);
    if (second !== null && second.value > 0)
      return { value: whole.value / second.value, end: second.end, kind: 'ratio' };
  }
  return whole;
}

/** 百分之四十二点五, 百分之40, 十万分之七, 万分之三: the bottom ends at `at`, and 分之 follows. */
function shareOf(text: string, start: number, at: number, limit: number): Numeral | null {
  const myriad = text[at] === '万';
  const bottom = (at > start ? chineseNumber(text.slice(start, at)) : 1) * (myriad ? MYRIAD : 1);
  const from = at + (myriad ? 3 : 2);
  const top = isDigit(text.charCodeAt(from)) ? digitsAt(text, from, limit) : fromChinese(text, from, limit);
  if (top === null || !(bottom > 0)) return null;
  return { value: top.value / bottom, end: top.end, kind: 'fraction' };
}

function fromChinese(text: string, start: number, limit: number): Numeral | null {
  let end = start;
  while (end < limit && CHINESE.has(text[end]!)) end++;
  return end === start ? null : withDecimals(text, start, end, limit);
}

/** 一点二米 */
function withDecimals(text: string, start: number, end: number, limit: number): Numeral {
  const whole = chineseNumber(text.slice(start, end));
  if (text[end] !== '点' || !CHINESE.has(text[end + 1] ?? '')) return { value: whole, end, kind: 'plain' };
  let to = end + 1;
  while (to < limit && CHINESE.has(text[to]!)) to++;
  const digits = [...text.slice(end + 1, to)].map((c) => chineseNumber(c)).join('');
  return { value: Number(`${whole}.${digits}`), end: to, kind: 'plain' };
}

function fromDigits(text: string, start: number, limit: number): Numeral {
  const first = digitsAt(text, start, limit);
  const sign = text[first.end];
  if (sign !== '：' && sign !== '比' && sign !== '/') return first;
  if (!isDigit(text.charCodeAt(first.end + 1))) return first;
  const second = digitsAt(text, first.end + 1, limit);
  if (!(second.value > 0)) return first;
  const value = first.value / second.value;
  if (sign === '/') {
    const isShare =
      first.value < second.value && second.value <= LARGEST_DENOMINATOR && text[start - 1] !== '/';
    // 7/10万 has its own unit; 1/3/2025 and 2025/1/3 are dates.
    return isShare && !/[万/\d]/.test(text[second.end] ?? '')
      ? { value, end: second.end, kind: 'fraction' }
      : first;
  }
  // 3：2 (3∶2 in print) is a ratio, 9：00 a time.
  const written = text.slice(first.end + 1, second.end);
  const isTime = sign === '：' && written.length > 1 && !written.includes('.');
  return isTime ? first : { value, end: second.end, kind: 'ratio' };
}

function digitsAt(text: string, start: number, limit: number): Numeral {
  let end = start;
  let digits = '';
  while (end < limit) {
    const c = text[end]!;
    if (isDigit(text.charCodeAt(end))) digits += c;
    else if (c === '.' && isDigit(text.charCodeAt(end + 1)) && !digits.includes('.')) digits += c;
    else if (!(c === '，' && /^\d{3}(?!\d)/.test(text.slice(end + 1, end + 5)))) break;
    end++;
  }
  return { value: Number(digits), end, kind: 'plain' };
}
