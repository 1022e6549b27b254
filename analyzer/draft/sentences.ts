import type { Sentence, Unit } from './draft.ts';

const STOP = new Set([...'。！？；']);
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

/** Cuts units into sentences and clauses, each with the lead-ins it hangs on; every unit once, when asked for. */
export function sentenceCutter(units: readonly Unit[], text: string): (unit: number) => readonly Sentence[] {
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
    let start = words;
    while (start < limit) {
      while (start < limit && (text.charCodeAt(start) === 32 || STOP.has(text[start]!))) start++;
      if (start >= limit) break;
      const end = sentenceEnd(text, start, limit);
      sentences.push({
        start,
        end,
        clauses: clauseStarts(text, start, end),
        unit,
        leadIns: inner === null ? outer : [inner, ...outer],
      });
      // 不得有下列行为：……；……。 the part before the colon leads in what follows up to the full stop.
      if (text[end - 1] === '；') inner ??= innerLeadIn(text, start, end);
      else inner = null;
      start = end;
    }
    return sentences;
  };

  return sentencesOf;
}

function innerLeadIn(text: string, start: number, end: number): { start: number; end: number } | null {
  // Not beyond the sentence: a text of one line without a colon would be read to its end by every sentence.
  const colon = text.slice(start, end - 1).indexOf('：');
  return colon >= 0 ? { start, end: start + colon + 1 } : null;
}

/** One past the mark that ends the sentence, with the closing quotes that belong to it. */
function sentenceEnd(text: string, start: number, limit: number): number {
  for (let i = start; i < limit; i++) {
    const c = text[i]!;
    if (STOP.has(c)) {
      let end = i + 1;
      while (end < limit && (text[end] === '”' || text[end] === '）' || text[end] === '"')) end++;
      return end;
    }
    if ((c === '，' && i - start >= LONG_SENTENCE) || i - start >= LONGEST_SENTENCE) return i + 1;
    if (c === '.' && endsEnglish(text, start, i, limit)) return i + 1;
  }
  return limit;
}

function endsEnglish(text: string, start: number, at: number, limit: number): boolean {
  if (at + 1 < limit && text.charCodeAt(at + 1) !== 32) return false;
  let from = at;
  while (from > start && text.charCodeAt(from - 1) !== 32) from--;
  const word = text.slice(from, at).toLowerCase();
  if (HALF_ENDING.has(word)) return at + 2 >= limit || isCapital(text.charCodeAt(at + 2));
  return word.length > 1 && !ABBREVIATIONS.has(word);
}

function isCapital(code: number): boolean {
  return code >= 65 && code <= 90;
}

function clauseStarts(text: string, start: number, end: number): number[] {
  const starts = [start];
  for (let i = start; i < end - 1; i++) {
    const c = text[i];
    // 10,000 is one number.
    if (c === '，' && !(isAsciiDigit(text, i - 1) && isAsciiDigit(text, i + 1))) starts.push(i + 1);
  }
  return starts;
}

function isAsciiDigit(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 48 && code <= 57;
}
