import type { Sentence } from '../draft/draft.ts';
import type { TextIndex } from '../rules/index-text.ts';
import type { CompiledOmissionRule, CompiledTopic } from '../rules/join-rules.ts';
import { type CompiledPattern, matchPattern } from '../rules/match.ts';

export interface TopicEvidence {
  topic: string;
  domains: string[];
  /** Sentences that speak of it. */
  count: number;
}

const CHARACTERS_PER_EVIDENCE = 3300;
const MOST_NEEDED = 3;

/** A law of eight thousand characters touches many things once in passing: it takes more to be about one of them. */
function leastEvidence(characters: number): number {
  return Math.min(MOST_NEEDED, 1 + Math.floor(characters / CHARACTERS_PER_EVIDENCE));
}

/** Hears sentence after sentence of one draft. */
export class TopicCounter {
  readonly #counts = new Map<CompiledTopic, number>();

  /** The patterns are looked for in `near`, which may hold their words only. */
  hear(
    duties: readonly { owner: CompiledTopic; pattern: CompiledPattern }[],
    near: TextIndex,
    sentence: Sentence,
  ): void {
    const seen = new Set<CompiledTopic>();
    for (const { owner, pattern } of duties) {
      if (seen.has(owner) || matchPattern(pattern, near.stretch(sentence)).length === 0) continue;
      if (owner.unless.some((u) => matchPattern(u, near.stretch(sentence)).length > 0)) continue;
      seen.add(owner);
      this.#counts.set(owner, (this.#counts.get(owner) ?? 0) + 1);
    }
  }

  /** What a draft of so many characters is about: topics with enough evidence, the best founded first. */
  topics(characters: number): TopicEvidence[] {
    const least = leastEvidence(characters);
    return [...this.#counts]
      .filter(([{ topic }, count]) => count >= Math.max(topic.min, least))
      .sort(([, a], [, b]) => b - a)
      .map(([{ topic }, count]) => ({ topic: topic.id, domains: topic.domains, count }));
  }
}

/** A unit in which patterns of omission rules might match. */
interface Answering {
  unit: number;
  duties: readonly { owner: CompiledOmissionRule; pattern: CompiledPattern }[];
}

/**
 * Rules of the topics the draft is about whose need it does not meet, the best founded first. `nearIndex` knows the
 * words of some patterns in a unit.
 */
export function omissionCheck<A extends Answering>(
  rulesOf: (topic: string) => readonly CompiledOmissionRule[],
  topics: readonly TopicEvidence[],
  answering: Iterable<A>,
  nearIndex: (unit: number, duties: A['duties']) => TextIndex,
): CompiledOmissionRule[] {
  const open = new Set(topics.flatMap(({ topic }) => rulesOf(topic)));
  for (const { unit, duties } of answering) {
    const asked = duties.filter(({ owner }) => open.has(owner));
    if (asked.length === 0) continue;
    const near = nearIndex(unit, asked);
    for (const { owner, pattern } of asked) {
      const isMet = near.draft
        .sentencesOf(unit)
        .some((sentence) => matchPattern(pattern, near.stretch(sentence)).length > 0);
      if (isMet) open.delete(owner);
    }
  }
  return [...open];
}
