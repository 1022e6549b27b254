import { compareCheck } from './checks/compare-check.ts';
import { doubted, overruled } from './checks/doubt.ts';
import { matchCheck } from './checks/match-check.ts';
import { secondReading } from './checks/second-reading.ts';
import { targetCheck, targetsOf } from './checks/target-check.ts';
import { type Answer, topicsIn } from './checks/topic-check.ts';
import { lastStartingBy } from './draft/at-offset.ts';
import type { Draft, Sentence } from './draft/draft.ts';
import type { Knowledge } from './knowledge/knowledge.ts';
import { borderJudge, type Taggers } from './language/confirm-borders.ts';
import { watchParts } from './matcher/watch.ts';
import { type Duty, dutyReader } from './rules/duties.ts';
import {
  type Candidate,
  type CandidateFilter,
  type FilterContext,
  filtersOf,
  silencedBy,
} from './rules/filters.ts';
import type { TextIndex } from './rules/index-text.ts';
import {
  type CompiledMatchRule,
  type CompiledOmissionRule,
  type CompiledTopic,
  type CompiledWeighRule,
  isCompareRule,
  isConfirmedRule,
  isOmissionRule,
  isWeighRule,
} from './rules/join-rules.ts';
import { matchPattern, type Span } from './rules/match.ts';
import { numberReader } from './rules/numbers.ts';
import type { Tables } from './rules/tables.ts';
import { sightOf, type View } from './sight.ts';

/** A match, with the filter that silences it (or null: it is a finding). */
export interface Judgement {
  candidate: Candidate;
  silencedBy: string | null;
}

/** What rules saw in a unit in which some words of theirs met. */
export interface Judged {
  unit: number;
  judgements: Judgement[];
  /** Once for each sentence that speaks of it. */
  topics: CompiledTopic[];
  answers: Answer[];
  /** What was looked at beyond the unit, its lead-ins and the unit before (rules/index-text.ts). */
  reads: number;
}

/** Knowledge and tables at work on single units. */
export interface Judge {
  /** With `all` the index knows the words of every class: to explain, not to judge. */
  view(draft: Draft, all?: boolean): View;
  /** Judges the units from one to another, exclusive; those in which nothing met are not named. */
  judge(view: View, from: number, to: number): Judged[];
  /** For each of some answers whether it is given in a unit. */
  given(view: View, unit: number, answers: readonly Answer[]): boolean[];
  /** The rules that ask for what a topic needs. */
  omissionsOf(topic: string): readonly CompiledOmissionRule[];
  /** Ids of the plans a draft is held to. */
  plansFor(draft: Draft): ReadonlySet<string>;
  /** Loads what was missed. False where nothing came. */
  load(missed: ReadonlySet<keyof Taggers>): Promise<boolean>;
}

type Of<K extends Duty['kind']> = Extract<Duty, { kind: K }>;

export function createJudge(
  knowledge: Knowledge,
  planIds: readonly string[],
  taggers: Taggers,
  tables: Tables,
): Judge {
  const { lexicon, watch } = tables;
  const { opposites } = lexicon;
  const { denials } = knowledge.drafts;
  const dutyAt = dutyReader(tables);
  const borders = borderJudge(lexicon, taggers);
  const sight = sightOf(tables, borders, numberReader(knowledge.numbers));
  const targets = targetsOf(
    () => knowledge.plans.filter((plan) => planIds.includes(plan.id)),
    knowledge.numbers,
  );
  // Read when the first draft needs them.
  let filters: readonly CandidateFilter[] | null = null;
  let weighing: readonly CompiledWeighRule[] | null = null;
  let frames: readonly CompiledMatchRule[] | null = null;
  const rulesAt = (places: readonly number[]) => places.map((place) => tables.rules.at(place)!);
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

  /** What the filters say of the matches of a sentence, and of that the second reader. */
  function judgementsOf(candidates: readonly Candidate[], context: FilterContext): Judgement[] {
    if (candidates.length === 0) return [];
    filters ??= filtersOf(tables.filters);
    const { reader } = tables;
    const judged: Judgement[] = [];
    for (const candidate of candidates) {
      const silenced = silencedBy(candidate, filters, context);
      const standing =
        silenced === null || reader === null ? null : overruled(candidate, reader, filters, context);
      judged.push(
        standing === null ? { candidate, silencedBy: silenced } : { candidate: standing, silencedBy: null },
      );
    }
    return reader === null ? judged : doubted(judged, reader, context.index);
  }

  function judge(view: View, from: number, to: number): Judged[] {
    const { index } = view;
    const { draft } = index;
    const context: FilterContext = { index, classes: tables.engine, opposites, denials };
    const all: Judged[] = [];
    let last: Judged | undefined;
    for (const watched of watchParts(
      watch,
      lexicon,
      { units: draft.units, codes: draft.normal.codes },
      from,
      to,
    )) {
      const { unit, patterns } = watched;
      if (last?.unit !== unit) {
        last = { unit, judgements: [], topics: [], answers: [], reads: 0 };
        all.push(last);
      }
      const now: Duty[] = [];
      const topics: Of<'topic'>[] = [];
      for (const number of patterns) {
        const duty = dutyAt(number);
        if (duty.kind === 'omission')
          last.answers.push({ owner: duty.owner, pattern: duty.pattern, given: null });
        else now.push(duty);
        if (duty.kind === 'topic') topics.push(duty);
      }
      if (now.length === 0) continue;
      const sentences = beginningIn(draft.sentencesOf(unit), watched);
      const near = sight.near(view, unit, reach(watched, sentences), now);
      index.reads = 0;
      for (const sentence of sentences) {
        if (topics.length > 0) last.topics.push(...topicsIn(topics, near, sentence));
        if (topics.length === now.length) continue;
        last.judgements.push(...judgementsOf(candidatesIn(now, near, index, sentence), context));
      }
      last.reads |= index.reads;
    }
    const { reader } = tables;
    if (reader === null || tables.weigh.length + tables.confirm.length === 0) return all;
    weighing ??= rulesAt(tables.weigh).filter(isWeighRule);
    frames ??= rulesAt(tables.confirm).filter(isConfirmedRule);
    const patterns = frames.flatMap((frame) => frame.patterns);
    const near = (unit: number) => sight.near(view, unit, draft.units[unit]!, patterns);
    const silence = (candidate: Candidate) => {
      filters ??= filtersOf(tables.filters);
      return silencedBy(candidate, filters, context);
    };
    return secondReading(all, { reader, rules: weighing, frames, index, near, silence }, from, to);
  }

  return {
    view: sight.view,
    judge,
    given(view, unit, answers) {
      const { draft } = view.index;
      const patterns = answers.map(({ pattern }) => pattern);
      const near = sight.near(view, unit, draft.units[unit]!, patterns);
      const sentences = draft.sentencesOf(unit);
      return patterns.map((pattern) =>
        sentences.some((sentence) => matchPattern(pattern, near.stretch(sentence)).length > 0),
      );
    },
    omissionsOf: (topic) => rulesAt(tables.omissions[topic] ?? []).filter(isOmissionRule),
    plansFor: targets.plansFor,
    load: borders.load,
  };
}

function beginningIn(sentences: readonly Sentence[], { start, end }: Span): readonly Sentence[] {
  return sentences.slice(lastStartingBy(sentences, start - 1) + 1, lastStartingBy(sentences, end - 1) + 1);
}

/** A sentence takes the closing quotes behind its end along. */
function reach({ start, end }: Span, sentences: readonly Sentence[]): Span {
  return { start, end: Math.max(end, sentences.at(-1)?.end ?? 0) };
}
