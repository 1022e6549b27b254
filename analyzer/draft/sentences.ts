import { isDigit } from './characters.ts';
import type { Sentence, Unit } from './draft.ts';

/** What a character may do to a sentence. */
const STOP = 1;
const COMMA = 2;
const POINT = 3;
const signs = new Uint8Array(65536);
for (const mark of '。！？；') signs[mark.charCodeAt(0)] = STOP;
signs['，'.charCodeAt(0)] = COMMA;
signs['.'.charCodeAt(0)] = POINT;
const CLOSING = new Set([...'”）"'].map((mark) => mark.charCodeAt(0)));
const SEMICOLON = '；'.charCodeAt(0);
const COLON = '：'.charCodeAt(0);
/**
 * No sentence of a law is longer. Text that goes on without an end is cut at the next comma, and at last anywhere:
 * all work inside a sentence is thereby bounded, and a review stays linear in its text.
 */
const LONG_SENTENCE = 1200;
const LONGEST_SENTENCE = 1600;
/** Words before a point that do not end an English sentence. */
const ABBREVIATIONS = new Set([
  'mr',
  'mrs',
  'ms',
  'dr',
  'no',
  'e.g',
  'i.e',
  'st',
  'nos',
  'art',
  'arts',
  'sec',
  'para',
  'paras',
  'cf',
  'vs',
  'approx',
]);
/** Words whose point ends a sentence only before a capital letter: from 9 p.m. on; by 9 p.m. They shall … */
const HALF_ENDING = new Set(['a.m', 'p.m', 'etc', 'inc', 'ltd', 'co', 'dept']);
/** No word of either set is longer. */
const LONGEST_ABBREVIATION = 6;

/** Cuts units into sentences and clauses, each with the lead-ins it hangs on; every unit once, when asked for. */
export function sentenceCutter(
  units: readonly Unit[],
  codes: Uint16Array,
): (unit: number) => readonly Sentence[] {
  const known = new Map<number, Sentence[]>();

  const sentencesOf = (unit: number): Sentence[] => {
    let sentences = known.get(unit);
    if (sentences === undefined) {
      sentences = cut(unit);
      known.set(unit, sentences);
    }
    return sentences;
  };

  /** The last sentence of each unit that leads in, the nearest first. */
  const leadInsOf = (unit: number): Sentence['leadIns'] => {
    const found: Sentence['leadIns'] = [];
    for (let i = units[unit]!.leadIn; i >= 0; i = units[i]!.leadIn) {
      const last = sentencesOf(i).at(-1);
      if (last !== undefined) found.push({ start: last.start, end: last.end });
    }
    return found;
  };

  const cut = (unit: number): Sentence[] => {
    const { words, end: limit } = units[unit]!;
    const sentences: Sentence[] = [];
    const outer = leadInsOf(unit);
    let inner: { start: number; end: number } | null = null;
    for (
      let start = nextSentence(codes, words, limit), end: number;
      start < limit;
      start = nextSentence(codes, end, limit)
    ) {
      end = sentenceEnd(codes, start, limit);
      sentences.push({
        start,
        end,
        clauses: clauseStarts(codes, start, end),
        unit,
        leadIns: inner === null ? outer : [inner, ...outer],
      });
      // 不得有下列行为：……；……。 the part before the colon leads in what follows up to the full stop.
      if (codes[end - 1] === SEMICOLON) inner ??= innerLeadIn(codes, start, end);
      else inner = null;
    }
    return sentences;
  };

  return sentencesOf;
}

function innerLeadIn(codes: Uint16Array, start: number, end: number): { start: number; end: number } | null {
  // Not beyond the sentence: a text of one line without a colon would be read to its end by every sentence.
  for (let i = start; i < end - 1; i++) if (codes[i] === COLON) return { start, end: i + 1 };
  return null;
}

/** Where the next sentence begins, or the limit: spaces and marks left over begin none. */
export function nextSentence(codes: Uint16Array, from: number, limit: number): number {
  let start = from;
  while (start < limit && (codes[start] === 32 || signs[codes[start]!] === STOP)) start++;
  return start;
}

/** One past the mark that ends the sentence, with the closing quotes that belong to it. */
export function sentenceEnd(codes: Uint16Array, start: number, limit: number): number {
  for (let i = start; i < limit; i++) {
    const sign = signs[codes[i]!]!;
    if (sign === STOP) {
      let end = i + 1;
      while (end < limit && CLOSING.has(codes[end]!)) end++;
      return end;
    }
    if (i - start >= LONGEST_SENTENCE || (sign === COMMA && i - start >= LONG_SENTENCE)) return i + 1;
    if (sign === POINT && endsEnglish(codes, start, i, limit)) return i + 1;
  }
  return limit;
}

function endsEnglish(codes: Uint16Array, start: number, at: number, limit: number): boolean {
  if (at + 1 < limit && codes[at + 1] !== 32) return false;
  let from = at;
  while (from > start && codes[from - 1] !== 32) from--;
  if (at - from > LONGEST_ABBREVIATION) return true;
  const word = String.fromCharCode(...codes.subarray(from, at)).toLowerCase();
  if (HALF_ENDING.has(word)) return at + 2 >= limit || isCapital(codes[at + 2]!);
  return word.length > 1 && !ABBREVIATIONS.has(word);
}

function isCapital(code: number): boolean {
  return code >= 65 && code <= 90;
}

function clauseStarts(codes: Uint16Array, start: number, end: number): number[] {
  const starts = [start];
  for (let i = start; i < end - 1; i++) {
    // 10,000 is one number.
    if (signs[codes[i]!] === COMMA && !(isDigit(codes[i - 1]!) && isDigit(codes[i + 1]!))) starts.push(i + 1);
  }
  return starts;
}
