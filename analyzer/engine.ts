import { compareCheck } from './checks/compare-check.ts';
import { matchCheck } from './checks/match-check.ts';
import { targetCheck, targetsOf } from './checks/target-check.ts';
import { omissionCheck, TopicCounter, type TopicEvidence } from './checks/topic-check.ts';
import type { Draft, Sentence } from './draft/draft.ts';
import { draftParser } from './draft/parse-draft.ts';
import type { Knowledge } from './knowledge/knowledge.ts';
import type { OmissionRule } from './knowledge/rule-schema.ts';
import { borderJudge, type Taggers } from './language/confirm-borders.ts';
import { findHits, type Hit, type WantedClasses } from './matcher/hits.ts';
import { watchUnits } from './matcher/watch.ts';
import type { SourceText } from './model.ts';
import { type Duty, dutyReader } from './rules/duties.ts';
import {
  type Candidate,
  type CandidateFilter,
  type FilterContext,
  filtersOf,
  silencedBy,
} from './rules/filters.ts';
import { indexText, type TextIndex } from './rules/index-text.ts';
import { isCompareRule, isOmissionRule } from './rules/join-rules.ts';
import type { Span } from './rules/match.ts';
import { numberReader } from './rules/numbers.ts';
import { buildTables, type Tables } from './rules/tables.ts';

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

type Of<K extends Duty['kind']> = Extract<Duty, { kind: K }>;

const isOf =
  <K extends Duty['kind']>(kind: K) =>
  (duty: Duty): duty is Of<K> =>
    duty.kind === kind;

/** Puts knowledge and tables to work. Without tables they are built, which takes its time; throws RuleError on bad rules. */
export function createEngine(
  knowledge: Knowledge,
  planIds: readonly string[],
  taggers: Taggers,
  tables: Tables = buildTables(knowledge),
): Inspect {
  const parseDraft = draftParser(tables.characters, knowledge.drafts);
  const { lexicon, watch } = tables;
  const { opposites } = lexicon;
  const { denials } = knowledge.drafts;
  const dutyAt = dutyReader(tables);
  const readNumbers = numberReader(knowledge.numbers);
  /** Opposites have a say in each other: they are looked for all together. */
  const together = opposites.flatMap(({ first, second, pair }) => [first, second, pair]);
  const wanted: WantedClasses = { stamps: new Int32Array(lexicon.classCount), now: 0 };
  const borders = borderJudge(lexicon, taggers);
  const targets = targetsOf(
    () => knowledge.plans.filter((plan) => planIds.includes(plan.id)),
    knowledge.numbers,
  );
  // Read when the first draft needs them.
  let filters: readonly CandidateFilter[] | null = null;
  const rulesAt = (places: readonly number[]) => places.map((place) => tables.rules.at(place)!);
  const omissionsOf = (topic: string) => rulesAt(tables.omissions[topic] ?? []).filter(isOmissionRule);
  const comparing = () => rulesAt(tables.compare).filter(isCompareRule);

  function candidatesIn(
    duties: readonly Duty[],
    near: TextIndex,
    index: TextIndex,
    sentence: Sentence,
  ): Candidate[] {
    const found: Candidate[] = [];
    let compared = false;
    for (const duty of duties) {
      if (duty.kind === 'match') found.push(...matchCheck(duty, near, index, sentence));
      else if (duty.kind === 'compare' && !compared) {
        compared = true;
        found.push(...compareCheck(comparing(), opposites, near, index, sentence));
      } else if (duty.kind === 'target') found.push(...targetCheck(duty, targets, near, index, sentence));
    }
    return found;
  }

  /** The words of a stretch of a unit, but only those that some pattern of the duties can use. */
  function nearIndex(
    draft: Draft,
    unit: number,
    span: Span,
    duties: readonly Duty[],
    missed: Set<keyof Taggers>,
  ): TextIndex {
    const { stamps } = wanted;
    wanted.now++;
    for (const number of together) stamps[number] = wanted.now;
    for (const { classes } of duties) for (const number of classes) stamps[number] = wanted.now;
    const hits = hitsIn(draft, unit, missed, span, wanted);
    return indexText(draft, (of) => (of === unit ? hits : hitsIn(draft, of, missed)), readNumbers);
  }

  function hitsIn(
    draft: Draft,
    unit: number,
    missed: Set<keyof Taggers>,
    { start, end }: Span = draft.units[unit]!,
    only: WantedClasses | null = null,
  ): Hit[] {
    const { normal } = draft;
    const hits = findHits(lexicon, normal, start, end, only);
    return borders.confirmed(hits, normal.text, () => draft.sentencesOf(unit), missed);
  }

  /** Words that only a tagger can tell apart count as long as it is not loaded; its language is then in `missed`. */
  function inspectOnce(source: SourceText, missed: Set<keyof Taggers>): Inspection {
    const draft = parseDraft(source);
    const index = indexText(draft, (unit) => hitsIn(draft, unit, missed), readNumbers);
    const context: FilterContext = { index, classes: tables.engine, opposites, denials };
    const counter = new TopicCounter();
    const candidates: Inspection['candidates'] = [];
    const answering: { unit: number; duties: Of<'omission'>[] }[] = [];
    for (const { unit, patterns, ...span } of watchUnits(watch, draft.normal.codes, draft.units)) {
      const called = patterns.map(dutyAt);
      const answers = called.filter(isOf('omission'));
      if (answers.length > 0) answering.push({ unit, duties: answers });
      if (answers.length === called.length) continue;
      const now = called.slice(0, called.length - answers.length);
      const topics = now.filter(isOf('topic'));
      const sentences = draft.sentencesOf(unit).filter((s) => s.start >= span.start && s.start < span.end);
      const near = nearIndex(draft, unit, reach(span, sentences), now, missed);
      for (const sentence of sentences) {
        counter.hear(topics, near, sentence);
        for (const candidate of candidatesIn(now, near, index, sentence)) {
          filters ??= filtersOf(tables.filters);
          candidates.push({ candidate, silencedBy: silencedBy(candidate, filters, context) });
        }
      }
    }
    const topics = counter.topics(draft.normal.text.length);
    const omissions = omissionCheck(omissionsOf, topics, answering, (unit, duties) =>
      nearIndex(draft, unit, draft.units[unit]!, duties, missed),
    ).map(({ rule }) => rule);
    return { index, candidates, topics, omissions };
  }

  return async (source) => {
    const missed = new Set<keyof Taggers>();
    const inspection = inspectOnce(source, missed);
    return missed.size > 0 && (await borders.load(missed)) ? inspectOnce(source, new Set()) : inspection;
  };
}

/** A sentence takes the closing quotes behind its end along. */
function reach({ start, end }: Span, sentences: readonly Sentence[]): Span {
  return { start, end: Math.max(end, sentences.at(-1)?.end ?? 0) };
}
