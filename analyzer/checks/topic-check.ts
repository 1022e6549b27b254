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

/** The topics that a sentence speaks of. The patterns are looked for in `near`, which may hold their words only. */
export function topicsIn(
  duties: readonly { owner: CompiledTopic; pattern: CompiledPattern }[],
  near: TextIndex,
  sentence: Sentence,
): CompiledTopic[] {
  const found: CompiledTopic[] = [];
  for (const { owner, pattern } of duties) {
    if (found.includes(owner) || matchPattern(pattern, near.stretch(sentence)).length === 0) continue;
    if (owner.unless.some((u) => matchPattern(u, near.stretch(sentence)).length > 0)) continue;
    found.push(owner);
  }
  return found;
}

/** Counts the sentences of one draft that speak of each topic. */
export class TopicCounter {
  readonly #counts = new Map<CompiledTopic, number>();

  add(topics: readonly CompiledTopic[]): void {
    for (const topic of topics) this.#counts.set(topic, (this.#counts.get(topic) ?? 0) + 1);
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

/** A pattern that shows that a need is met, and whether it is there: null as long as nobody asked. */
export interface Answer {
  owner: CompiledOmissionRule;
  pattern: CompiledPattern;
  given: boolean | null;
}

/**
 * Rules of the topics the draft is about whose need it does not meet, the best founded first. `units` are those in
 * which patterns of such rules might match; `given` looks for some of them in a unit.
 */
export function omissionCheck(
  rulesOf: (topic: string) => readonly CompiledOmissionRule[],
  topics: readonly TopicEvidence[],
  units: Iterable<{ unit: number; answers: readonly Answer[] }>,
  given: (unit: number, answers: readonly Answer[]) => boolean[],
): CompiledOmissionRule[] {
  const open = new Set(topics.flatMap(({ topic }) => rulesOf(topic)));
  for (const { unit, answers } of units) {
    if (answers.length === 0 || open.size === 0) continue;
    const unknown: Answer[] = [];
    for (const answer of answers) if (answer.given === null && open.has(answer.owner)) unknown.push(answer);
    if (unknown.length > 0) for (const [i, is] of given(unit, unknown).entries()) unknown[i]!.given = is;
    for (const { owner, given } of answers) if (given === true) open.delete(owner);
  }
  return [...open];
}
