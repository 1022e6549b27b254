import type { CompiledOmissionRule, CompiledTopic } from '../rules/compile-rules.ts';
import type { TextIndex } from '../rules/index-text.ts';
import { type CompiledPattern, matchPattern } from '../rules/match.ts';
import { indexPatterns } from './rule-index.ts';

export interface TopicEvidence {
  topic: string;
  domains: string[];
  /** Sentences that speak of it. */
  count: number;
}

const SENTENCES_PER_EVIDENCE = 80;
const MOST_NEEDED = 3;

/** What the draft is about: topics with enough evidence, the best founded first. */
export function topicCheck(topics: readonly CompiledTopic[]): (index: TextIndex) => TopicEvidence[] {
  const patterns = indexPatterns(topics.map((owner) => ({ owner, patterns: owner.evidence })));
  return (index) => {
    const counts = new Map<CompiledTopic, number>();
    for (const sentence of index.draft.sentences) {
      const stretch = index.stretch({ start: sentence.start, end: sentence.end });
      if (stretch.hits.length === 0) continue;
      const seen = new Set<CompiledTopic>();
      for (const { owner, pattern } of patterns.candidates(stretch.classes)) {
        if (seen.has(owner) || matchPattern(pattern, stretch).length === 0) continue;
        if (owner.unless.some((u) => matchPattern(u, stretch).length > 0)) continue;
        seen.add(owner);
        counts.set(owner, (counts.get(owner) ?? 0) + 1);
      }
    }
    const least = leastEvidence(index.draft.sentences.length);
    return [...counts]
      .filter(([{ topic }, count]) => count >= Math.max(topic.min, least))
      .sort(([, a], [, b]) => b - a)
      .map(([{ topic }, count]) => ({ topic: topic.id, domains: topic.domains, count }));
  };
}

/** A law of two hundred sentences touches many things once in passing: it takes more to be about one of them. */
function leastEvidence(sentences: number): number {
  return Math.min(MOST_NEEDED, 1 + Math.floor(sentences / SENTENCES_PER_EVIDENCE));
}

/** Topics the draft is about whose need it does not meet, the best founded first. */
export function omissionCheck(
  rules: readonly CompiledOmissionRule[],
): (index: TextIndex, topics: readonly TopicEvidence[]) => CompiledOmissionRule[] {
  return (index, topics) => {
    const present = new Set(index.hits.flatMap((hit) => hit.classes));
    const isMet = (pattern: CompiledPattern): boolean =>
      pattern.needs.every((options) => options.some((c) => present.has(c))) &&
      index.draft.sentences.some(
        (sentence) =>
          matchPattern(pattern, index.stretch({ start: sentence.start, end: sentence.end })).length > 0,
      );
    return topics.flatMap(({ topic }) =>
      rules.filter((owner) => owner.rule.topic === topic && !owner.expect.some(isMet)),
    );
  };
}
