import type { Draft } from '../draft/draft.ts';
import type { Rule } from '../knowledge/rule-schema.ts';
import type { Basis, Finding, Range } from '../model.ts';
import { ownCopy } from '../own-copy.ts';
import { packOf } from '../packs/names.ts';
import type { Candidate } from '../rules/filters.ts';
import { clausesOf, type TextIndex } from '../rules/index-text.ts';
import type { Match } from '../rules/match.ts';
import { hash } from './hash.ts';

const STRENGTH = { revise: 3, explain: 2, consider: 1, credit: 0 } as const;

/** The second reader has the last word: whatever a rule says of a sentence says it better. */
const strength = (rule: Rule) => (isHint(rule) ? -1 : STRENGTH[rule.level]);

const isHint = (rule: Rule) => 'weight' in rule;

/** What a candidate says, before it is known whether another says the same. Offsets point into the source. */
export interface Spoken extends Range {
  rule: Rule;
  /** In the normalised text. */
  match: Range;
  /** The finding's id, but for the count. */
  base: string;
  quote: string;
  /** What a message with {words} names. */
  words?: string;
  /** Its words stand apart: a rule whose words stand together says it better. */
  loose: boolean;
}

export interface FindingMaker {
  /** `replacement`: what can stand in for the quotation. */
  fromSpoken(spoken: Spoken, provision: Finding['provision'], replacement?: string): Finding;
  fromCandidate(candidate: Candidate, index: TextIndex, source: string): Finding;
  fromOmission(rule: Rule): Finding;
}

/** What every finding of a rule says, made once. */
export type Wording = (
  rule: Rule,
) => Pick<
  Finding,
  'rule' | 'kind' | 'level' | 'criterion' | 'domains' | 'message' | 'suggestion' | 'basis' | 'pack'
>;

export function wordingIn(language: 'zh' | 'en', basis: (ids: readonly string[]) => Basis[]): Wording {
  const known = new Map<Rule, ReturnType<Wording>>();
  return (rule) => {
    let words = known.get(rule);
    if (words === undefined) {
      const pack = packOf(rule.id);
      words = {
        rule: rule.id,
        kind: rule.kind,
        level: rule.level,
        criterion: rule.criterion,
        domains: rule.domains,
        message: language === 'zh' ? rule.message : rule.messageEn,
        suggestion: { text: language === 'zh' ? rule.suggestion : rule.suggestionEn },
        basis: basis(rule.basis),
        ...(pack === null ? {} : { pack }),
      };
      known.set(rule, words);
    }
    return words;
  };
}

export function spokenOf(
  { rule, sentence, match, words: places }: Candidate,
  { draft }: TextIndex,
  source: string,
): Spoken {
  const { text, toSource } = draft.normal;
  const words = clausesOf(sentence)
    .filter((c) => c.start < match.end && c.end > match.start)
    .map((c) => text.slice(c.start, c.end))
    .join('');
  const start = toSource[match.start]!;
  const end = toSource[match.end - 1]! + 1;
  return {
    rule,
    match: { start: match.start, end: match.end },
    base: `${rule.id}.${hash(words)}`,
    // Kept with its unit through all later versions of the draft.
    quote: ownCopy(source.slice(start, end)),
    start,
    end,
    loose: isLoose(match),
    ...(places && { words: ownCopy(places.map((place) => text.slice(place.start, place.end)).join('、')) }),
  };
}

/** So many characters between the words of a match are still its wording: 限[招录]男性. */
const CLOSE = 2;

/** Whether a match reaches over more than its words: of 仅限男性 and 男性……不得报名 the first says it better. */
export function isLoose({ start, end, atoms }: Match): boolean {
  const words = atoms.reduce((sum, atom) => sum + atom.end - atom.start, 0);
  return end - start - words > CLOSE;
}

/** The provision that a unit of a draft stands in, as findings name it. */
export function provisionOf({ provisions, units }: Draft, unit: number): Finding['provision'] {
  const provision = provisions[units[unit]!.provision];
  return provision === undefined ? null : { id: provision.id, label: provision.label };
}

/** Makes findings; ids are counted up where the same words stand twice, so one maker serves one review. */
export function findingMaker(wording: Wording): FindingMaker {
  const seen = new Map<string, number>();
  const fromSpoken: FindingMaker['fromSpoken'] = (
    { rule, base, start, end, quote, words },
    provision,
    replacement,
  ) => {
    const count = (seen.get(base) ?? 0) + 1;
    seen.set(base, count);
    const said = wording(rule);
    return {
      id: count === 1 ? base : `${base}.${count}`,
      ...said,
      ...(replacement !== undefined && { suggestion: { ...said.suggestion, replacement } }),
      ...(words !== undefined && { message: said.message.replace('{words}', () => words) }),
      start,
      end,
      quote,
      provision,
    };
  };
  return {
    fromSpoken,
    fromCandidate: (candidate, index, source) =>
      fromSpoken(spokenOf(candidate, index, source), provisionOf(index.draft, candidate.sentence.unit)),
    fromOmission: (rule) => ({
      id: omissionFindingId(rule),
      ...wording(rule),
      start: null,
      end: null,
      quote: null,
      provision: null,
    }),
  };
}

/** There is one of each rule in a draft. */
export function omissionFindingId({ id }: Pick<Rule, 'id'>): string {
  return `${id}.draft`;
}

/**
 * Of candidates that say the same of overlapping words the strongest stays (then the longest); a credit gives
 * way to a problem on the same words. Result in order of the text.
 */
export function withoutDuplicates<C extends Pick<Spoken, 'rule' | 'match' | 'loose'>>(
  candidates: readonly C[],
): C[] {
  const ordered = [...candidates].sort(
    (a, b) =>
      strength(b.rule) - strength(a.rule) ||
      Number(a.loose) - Number(b.loose) ||
      b.match.end - b.match.start - (a.match.end - a.match.start) ||
      a.match.start - b.match.start,
  );
  const places = new Map<number, C[]>();
  const kept: C[] = [];
  for (const candidate of ordered) {
    const own = placesOf(candidate);
    if (own.some((place) => places.get(place)?.some((other) => covers(other, candidate)))) continue;
    for (const place of own) places.set(place, [...(places.get(place) ?? []), candidate]);
    kept.push(candidate);
  }
  return kept.sort((a, b) => a.match.start - b.match.start || a.match.end - b.match.end);
}

/** The stretches of 64 characters a match touches: only candidates that share one can overlap. */
function placesOf({ match }: Pick<Spoken, 'match'>): number[] {
  const first = match.start >> 6;
  return Array.from({ length: ((match.end - 1) >> 6) - first + 1 }, (_, i) => first + i);
}

type Saying = Pick<Spoken, 'rule' | 'match' | 'loose'>;

function covers(kept: Saying, other: Saying): boolean {
  const overlap = kept.match.start < other.match.end && other.match.start < kept.match.end;
  if (!overlap) return false;
  return (
    kept.rule.id === other.rule.id ||
    kept.rule.criterion === other.rule.criterion ||
    kept.rule.frame === other.rule.frame ||
    // 男性报名，女性: that the two are told apart is no second finding beside 仅限男性.
    (other.loose && other.rule.level === 'explain' && kept.rule.level === 'revise') ||
    isHint(other.rule) ||
    other.rule.level === 'credit'
  );
}
