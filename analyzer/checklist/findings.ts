import type { Rule } from '../knowledge/rule-schema.ts';
import type { Basis, Finding, Suggestion } from '../model.ts';
import type { Candidate } from '../rules/filters.ts';
import { clausesOf, type TextIndex } from '../rules/index-text.ts';
import { hash } from './hash.ts';

const STRENGTH = { revise: 3, explain: 2, consider: 1, credit: 0 } as const;

export interface FindingMaker {
  fromCandidate(candidate: Candidate, index: TextIndex, source: string): Finding;
  fromOmission(rule: Rule): Finding;
}

export interface Wording {
  language: 'zh' | 'en';
  basis(ids: readonly string[]): Basis[];
}

/** Makes findings; ids are counted up where the same words stand twice, so one maker serves one review. */
export function findingMaker({ language, basis }: Wording): FindingMaker {
  const seen = new Map<string, number>();
  const common = (rule: Rule) => ({
    rule: rule.id,
    kind: rule.kind,
    level: rule.level,
    criterion: rule.criterion,
    domains: rule.domains,
    message: language === 'zh' ? rule.message : rule.messageEn,
    suggestion: suggestion(rule, language),
    basis: basis(rule.basis),
  });
  return {
    fromCandidate({ rule, sentence, match }, index, source) {
      const { draft } = index;
      const words = clausesOf(sentence)
        .filter((c) => c.start < match.end && c.end > match.start)
        .map((c) => draft.normal.text.slice(c.start, c.end))
        .join('');
      const base = `${rule.id}.${hash(words)}`;
      const count = (seen.get(base) ?? 0) + 1;
      seen.set(base, count);
      const start = draft.normal.toSource[match.start]!;
      const end = draft.normal.toSource[match.end - 1]! + 1;
      const provision = draft.provisions[draft.units[sentence.unit]!.provision];
      return {
        id: count === 1 ? base : `${base}.${count}`,
        ...common(rule),
        start,
        end,
        quote: source.slice(start, end),
        provision: provision === undefined ? null : { id: provision.id, label: provision.label },
      };
    },
    fromOmission: (rule) => ({
      id: omissionFindingId(rule),
      ...common(rule),
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

function suggestion(rule: Rule, language: 'zh' | 'en'): Suggestion {
  const text = language === 'zh' ? rule.suggestion : rule.suggestionEn;
  return 'replacement' in rule && rule.replacement !== undefined
    ? { text, replacement: rule.replacement }
    : { text };
}

/**
 * Of candidates that say the same of overlapping words the strongest stays (then the longest); a credit gives
 * way to a problem on the same words. Result in order of the text.
 */
export function withoutDuplicates(candidates: readonly Candidate[]): Candidate[] {
  const ordered = [...candidates].sort(
    (a, b) =>
      STRENGTH[b.rule.level] - STRENGTH[a.rule.level] ||
      b.match.end - b.match.start - (a.match.end - a.match.start) ||
      a.match.start - b.match.start,
  );
  const places = new Map<number, Candidate[]>();
  const kept: Candidate[] = [];
  for (const candidate of ordered) {
    const own = placesOf(candidate);
    if (own.some((place) => places.get(place)?.some((other) => covers(other, candidate)))) continue;
    for (const place of own) places.set(place, [...(places.get(place) ?? []), candidate]);
    kept.push(candidate);
  }
  return kept.sort((a, b) => a.match.start - b.match.start || a.match.end - b.match.end);
}

/** The stretches of 64 characters a match touches: only candidates that share one can overlap. */
function placesOf({ match }: Candidate): number[] {
  const first = match.start >> 6;
  return Array.from({ length: ((match.end - 1) >> 6) - first + 1 }, (_, i) => first + i);
}

function covers(kept: Candidate, other: Candidate): boolean {
  const overlap = kept.match.start < other.match.end && other.match.start < kept.match.end;
  if (!overlap) return false;
  return (
    kept.rule.id === other.rule.id ||
    kept.rule.criterion === other.rule.criterion ||
    kept.rule.frame === other.rule.frame ||
    other.rule.level === 'credit'
  );
}
