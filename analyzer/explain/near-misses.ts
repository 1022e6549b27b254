import type { Sentence } from '../draft/draft.ts';
import type { Condition, MatchRule } from '../knowledge/rule-schema.ts';
import { clausesOf, type TextIndex } from '../rules/index-text.ts';
import type { Span } from '../rules/match.ts';
import { scopeSpans } from '../rules/scope.ts';
import type { Miss } from './account.ts';
import { extended, type PatternWords, type WordPart } from './pattern-words.ts';

/** A pattern that nearly matched in a sentence, with the words that it did find. */
export interface NearMiss {
  pattern: string;
  words: Span[];
  miss: Miss;
}

/** The nearer the better: what a reviewer, or the rule's author, would change first. */
const NEARNESS: readonly Miss['why'][] = ['unless', 'without', 'far', 'clause', 'order', 'absent'];
/** Words further apart than so many times the gap have nothing to do with each other. */
const FAR = 3;
/** A pattern of two words of which one is missing was not nearly matched. */
const ENOUGH_PARTS = 3;
/** Of many patterns a condition may be met by, so many are told. */
const MOST_WANTED = 3;

export const nearness = (miss: Miss) => NEARNESS.indexOf(miss.why);

/** The nearest miss of a rule in a sentence, or null: it matched there, or had nothing to do with it. */
export function nearMiss(
  rule: MatchRule,
  sentence: Sentence,
  index: TextIndex,
  reader: PatternWords,
): NearMiss | null {
  const misses: NearMiss[] = [];
  const unit = index.draft.units[sentence.unit]!;
  const places = { clause: clausesOf(sentence), sentence: [sentence], item: [unit] }[rule.within];
  for (const pattern of rule.match) {
    const found = places
      .map((span) => reader.find(pattern, index.stretch(span)))
      .filter((words) => words !== null);
    for (const words of found) {
      const failed = failedConditions(rule, words, sentence, index, reader);
      if (failed.length === 0) return null;
      if (failed.length === 1) misses.push({ pattern, words, miss: failed[0]! });
    }
    if (found.length > 0) continue;
    const whole = index.stretch(rule.within === 'item' ? unit : sentence);
    const across = rule.within === 'clause' ? reader.find(pattern, whole) : null;
    if (across) misses.push({ pattern, words: across, miss: { why: 'clause' } });
    else misses.push(...missedIn(pattern, reader.wordParts(pattern, whole), reader));
  }
  return misses.sort((a, b) => nearness(a.miss) - nearness(b.miss))[0] ?? null;
}

/** The conditions of a rule that do not hold around a match. */
function failedConditions(
  rule: MatchRule,
  words: readonly Span[],
  sentence: Sentence,
  index: TextIndex,
  reader: PatternWords,
): Miss[] {
  const match = { start: words[0]!.start, end: words.at(-1)!.end };
  const met = (condition: Condition) => conditionWords(condition, match, sentence, index, reader);
  const lacking = rule.with
    .filter((condition) => met(condition) === null)
    .map(
      ({ in: scope, any }): Miss => ({
        why: 'without',
        scope,
        wanted: any.slice(0, MOST_WANTED).map((pattern) => reader.described(pattern)),
      }),
    );
  const hindering = rule.unless.flatMap((condition): Miss[] => {
    const found = met(condition);
    return found === null ? [] : [{ why: 'unless', scope: condition.in, words: found }];
  });
  return [...lacking, ...hindering];
}

/** The words that meet a condition around a match, or null. */
export function conditionWords(
  { in: scope, any }: Condition,
  match: Span,
  sentence: Sentence,
  index: TextIndex,
  reader: PatternWords,
): string[] | null {
  for (const span of scopeSpans(scope, index, sentence, match)) {
    const stretch = index.stretch(span);
    for (const pattern of any) {
      const words = reader.find(pattern, stretch);
      if (words) return words.map((word) => reader.text(word));
    }
  }
  return null;
}

/** At which part a pattern failed whose words are all there but one, or all there at the wrong places. */
function missedIn(pattern: string, parts: readonly WordPart[], reader: PatternWords): NearMiss[] {
  const absent = parts.filter(({ spans }) => spans.length === 0);
  const present = parts.filter(({ spans }) => spans.length > 0);
  const words = inOrder(present);
  if (absent.length === 1 && parts.length >= ENOUGH_PARTS && words && isTogether(words, present)) {
    return [{ pattern, words, miss: { why: 'absent', wanted: reader.wanted(absent[0]!.part) } }];
  }
  if (absent.length > 0 || parts.length < 2) return [];
  if (!words) {
    const last = parts.at(-1)!;
    const first = parts.map(({ spans }) => spans[0]!).sort((a, b) => a.start - b.start);
    return [{ pattern, words: first, miss: { why: 'order', wanted: reader.wanted(last.part) } }];
  }
  const at = words.findIndex((word, i) => i > 0 && word.start - words[i - 1]!.end > parts[i]!.part.gap);
  if (at < 0) return [];
  const most = parts[at]!.part.gap;
  const between = words[at]!.start - words[at - 1]!.end;
  if (between > Math.max(most, 1) * FAR) return [];
  return [{ pattern, words, miss: { why: 'far', wanted: reader.wanted(parts[at]!.part), between, most } }];
}

/** One word for each part, each behind the one before, all as close together as may be; null where there is no such row. */
function inOrder(parts: readonly WordPart[]): Span[] | null {
  const [first, ...rest] = parts;
  if (!first) return null;
  const start = first.spans.map((span) => [span]);
  const rows = rest.reduce((reached, { spans }) => extended(reached, spans, Infinity), start);
  const length = (row: Span[]) => row.at(-1)!.end - row[0]!.start;
  return rows.sort((one, other) => length(one) - length(other))[0] ?? null;
}

function isTogether(words: readonly Span[], parts: readonly WordPart[]): boolean {
  return words.every((word, i) => i === 0 || word.start - words[i - 1]!.end <= parts[i]!.part.gap * FAR);
}
