import { compareCheck } from './checks/compare-check.ts';
import { matchCheck } from './checks/match-check.ts';
import { targetCheck } from './checks/target-check.ts';
import { omissionCheck, type TopicEvidence, topicCheck } from './checks/topic-check.ts';
import { characterTable } from './draft/normalise.ts';
import { parseDraft } from './draft/parse-draft.ts';
import type { Knowledge } from './knowledge/knowledge.ts';
import type { OmissionRule } from './knowledge/rule-schema.ts';
import { confirmBorders, type Taggers } from './language/confirm-borders.ts';
import { findHits } from './matcher/hits.ts';
import type { SourceText } from './model.ts';
import { compileRules } from './rules/compile-rules.ts';
import { type Candidate, type FilterContext, silencedBy } from './rules/filters.ts';
import { indexText, type TextIndex } from './rules/index-text.ts';
import { numberReader } from './rules/numbers.ts';

/** All that the rules see in a draft, before anything is left out of the review. */
export interface Inspection {
  index: TextIndex;
  /** Every match whose conditions hold, with the filter that silences it (or null: it is a finding). */
  candidates: { candidate: Candidate; silencedBy: string | null }[];
  topics: TopicEvidence[];
  /** Rules of topics whose need is not met, the best founded first. */
  omissions: OmissionRule[];
}

export type Inspect = (source: SourceText) => Promise<Inspection>;

/** Compiles the knowledge once. Throws RuleError on bad rules. */
export function createEngine(knowledge: Knowledge, planIds: readonly string[], taggers: Taggers): Inspect {
  const table = characterTable(knowledge.characters);
  const rules = compileRules(knowledge);
  const readNumbers = numberReader(knowledge.numbers);
  const { opposites } = rules.lexicon;
  const checks = [
    matchCheck(rules.match),
    compareCheck(rules.compare, opposites),
    targetCheck(
      rules.target,
      knowledge.plans.filter((plan) => planIds.includes(plan.id)),
    ),
  ];
  const findTopics = topicCheck(rules.topics);
  const findOmissions = omissionCheck(rules.omission);

  function candidatesOf(index: TextIndex): Inspection['candidates'] {
    const context: FilterContext = { index, classes: rules.engine, opposites };
    return index.draft.sentences.flatMap((sentence) => {
      if (index.stretch({ start: sentence.start, end: sentence.end }).hits.length === 0) return [];
      return checks
        .flatMap((check) => check(index, sentence))
        .map((candidate) => ({ candidate, silencedBy: silencedBy(candidate, rules.filters, context) }));
    });
  }

  return async (source) => {
    const draft = parseDraft(source, table, knowledge.drafts);
    const hits = await confirmBorders(
      findHits(rules.lexicon, draft.normal.text),
      draft,
      rules.lexicon,
      taggers,
    );
    const index = indexText(draft, hits, readNumbers);
    const topics = findTopics(index);
    return {
      index,
      candidates: candidatesOf(index),
      topics,
      omissions: findOmissions(index, topics).map(({ rule }) => rule),
    };
  };
}
