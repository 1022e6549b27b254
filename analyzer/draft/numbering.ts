import { isDigit, isSpace } from './characters.ts';

/**
 * The numberings of Chinese legal texts (立法法 第六十五条: 编章节条款项目) and of official documents
 * (GB/T 9704: 一、（一）1.（1）), and the plain English ones. Ranks order them: a lower rank holds a higher one.
 */
export type MarkerKind =
  | 'part'
  | 'chapter'
  | 'section'
  | 'article'
  | 'heading'
  | 'item'
  | 'subitem'
  | 'point';

export interface Marker {
  kind: MarkerKind;
  /** As printed: 第九条, （一）, 1. */
  label: string;
  /** The number, or 0 where it cannot be told. */
  n: number;
  /** Length of the marker in UTF-16 units. */
  length: number;
}

export const RANK: Record<MarkerKind, number> = {
  part: 1,
  chapter: 2,
  section: 3,
  article: 4,
  heading: 4,
  item: 6,
  subitem: 8,
  point: 9,
};

const DIGITS = '〇零一二三四五六七八九';
const NUMERALS = '〇零一二三四五六七八九十百千两';
/** By character: every line is asked whether it begins with one. */
const IS_NUMERAL = new Uint8Array(65536);
for (const c of NUMERALS) IS_NUMERAL[c.charCodeAt(0)] = 1;
const isNumeral = (text: string, at: number): boolean =>
  at < text.length && IS_NUMERAL[text.charCodeAt(at)] === 1;
/** In both scripts: lines are looked at before characters are evened out. */
const UNIT_KIND: Record<string, MarkerKind> = {
  编: 'part',
  編: 'part',
  章: 'chapter',
  节: 'section',
  節: 'section',
  条: 'article',
  條: 'article',
};

/** Value of a Chinese numeral below ten thousand; NaN where it is none. */
export function chineseNumber(text: string): number {
  let total = 0;
  let digit = 0;
  let positional = 0;
  let units = false;
  for (const c of text) {
    if (c === '十' || c === '百' || c === '千') {
      total += (digit === 0 ? 1 : digit) * (c === '十' ? 10 : c === '百' ? 100 : 1000);
      digit = 0;
      units = true;
      continue;
    }
    const value = c === '两' ? 2 : Math.max(0, DIGITS.indexOf(c) - 1);
    if (c !== '两' && !DIGITS.includes(c)) return Number.NaN;
    digit = value;
    positional = positional * 10 + value;
  }
  return text.length === 0 ? Number.NaN : units ? total + digit : positional;
}

function numeralEnd(text: string, at: number): number {
  let i = at;
  while (isNumeral(text, i)) i++;
  return i;
}

function digitsEnd(text: string, at: number): number {
  let i = at;
  while (i < text.length && isDigit(text.charCodeAt(i))) i++;
  return i;
}

/** Blanks within a line: a numbering does not reach into the next one. */
function blanksEnd(text: string, at: number): number {
  let i = at;
  while (isSpace(text.charCodeAt(i)) && text[i] !== '\n') i++;
  return i;
}

const opens = (c: string | undefined) => c === '（' || c === '(';
const closes = (c: string | undefined) => c === '）' || c === ')';

/** The characters that a marker may begin with: most places are told by one look at this table to hold none. */
const BEGINS = new Uint8Array(65536);
for (const c of `第（(${NUMERALS}0123456789PCASpcas`) BEGINS[c.charCodeAt(0)] = 1;

/** The marker at an offset, or null. Accepts raw and normalised text. */
export function markerAt(text: string, at: number): Marker | null {
  if (at >= text.length || BEGINS[text.charCodeAt(at)] === 0) return null;
  const c = text[at]!;
  if (c === '第') return chineseHeading(text, at);
  if (opens(c)) return bracketed(text, at);
  if (isNumeral(text, at)) {
    const end = numeralEnd(text, at);
    if (text[end] === '、' && end - at <= 3)
      return made('heading', text, at, end + 1, chineseNumber(text.slice(at, end)));
    return null;
  }
  if (isDigit(text.charCodeAt(at))) return numbered(text, at);
  return englishHeading(text, at);
}

function made(kind: MarkerKind, text: string, at: number, end: number, n: number): Marker {
  return { kind, label: text.slice(at, end), n: Number.isNaN(n) ? 0 : n, length: end - at };
}

function chineseHeading(text: string, at: number): Marker | null {
  const from = blanksEnd(text, at + 1);
  let end = numeralEnd(text, from);
  let n = chineseNumber(text.slice(from, end));
  if (end === from) {
    end = digitsEnd(text, from);
    n = Number(text.slice(from, end));
    if (end === from) return null;
  }
  if (end - from > 8) return null;
  const unit = blanksEnd(text, end);
  const kind = UNIT_KIND[text[unit] ?? ''];
  if (kind === undefined) return null;
  // 第三条之一 belongs to the number; 第九条第二款 and 第九条的规定 are references, not headings.
  let close = unit + 1;
  if (text[close] === '之' && isNumeral(text, close + 1)) close = numeralEnd(text, close + 1);
  const after = text[close];
  if (
    after === '第' ||
    after === '的' ||
    after === '规' ||
    after === '規' ||
    after === '至' ||
    after === '、' ||
    after === '和'
  )
    return null;
  return made(kind, text, at, close, n);
}

function bracketed(text: string, at: number): Marker | null {
  const chinese = numeralEnd(text, at + 1);
  if (chinese > at + 1 && closes(text[chinese])) {
    return made('item', text, at, chinese + 1, chineseNumber(text.slice(at + 1, chinese)));
  }
  const digits = digitsEnd(text, at + 1);
  if (digits > at + 1 && digits <= at + 3 && closes(text[digits])) {
    return made('point', text, at, digits + 1, Number(text.slice(at + 1, digits)));
  }
  const letter = text[at + 1];
  if (letter !== undefined && letter >= 'a' && letter <= 'z' && closes(text[at + 2])) {
    return made('item', text, at, at + 3, letter.charCodeAt(0) - 96);
  }
  return null;
}

function numbered(text: string, at: number): Marker | null {
  const end = digitsEnd(text, at);
  if (end - at > 3) return null;
  const mark = text[end];
  if (mark === '、' || closes(mark)) return made('subitem', text, at, end + 1, Number(text.slice(at, end)));
  // 1.5倍 is a number, 1.5 m too: a point followed by a digit is decimal.
  if ((mark === '.' || mark === '．') && !isDigit(text.charCodeAt(end + 1))) {
    return made('subitem', text, at, end + 1, Number(text.slice(at, end)));
  }
  return null;
}

function englishHeading(text: string, at: number): Marker | null {
  for (const [word, kind] of ENGLISH) {
    if (!text.startsWith(word, at) || text.charCodeAt(at + word.length) !== 32) continue;
    const from = at + word.length + 1;
    const end = digitsEnd(text, from);
    if (end > from) return made(kind, text, at, end, Number(text.slice(from, end)));
  }
  return null;
}

const ENGLISH: [string, MarkerKind][] = [
  ['Part', 'part'],
  ['Chapter', 'chapter'],
  ['Article', 'article'],
  ['Section', 'article'],
  ['ARTICLE', 'article'],
  ['SECTION', 'article'],
  ['CHAPTER', 'chapter'],
];

export function startsNumbered(text: string, at: number): boolean {
  return markerAt(text, at) !== null;
}
