import { type Answer, omissionCheck, TopicCounter, type TopicEvidence } from './checks/topic-check.ts';
import { type DraftParser, draftParser, type Parsed } from './draft/parse-draft.ts';
import { createJudge, type Judge, type Judged, type Judgement } from './judge.ts';
import type { Knowledge } from './knowledge/knowledge.ts';
import type { OmissionRule } from './knowledge/rule-schema.ts';
import type { Taggers } from './language/confirm-borders.ts';
import type { SourceText } from './model.ts';
import type { TextIndex } from './rules/index-text.ts';
import type { CompiledTopic } from './rules/join-rules.ts';
import { buildTables, type Tables } from './rules/tables.ts';
import type { View } from './sight.ts';

/** All that the rules see in a draft, before anything is left out of the review. */
export interface Inspection {
  index: TextIndex;
  /** Every match whose conditions hold, with the filter that silences it (or null: it is a finding). */
  candidates: Judgement[];
  topics: TopicEvidence[];
  /** Rules of topics whose need is not met, the best founded first. */
  omissions: OmissionRule[];
  /** What it was made of, by which the next version of the draft is inspected. */
  parsed: Parsed;
  judged: readonly Judged[];
}

/** What the units of a draft come to together. */
export interface Whole {
  topics: TopicEvidence[];
  omissions: OmissionRule[];
}

/** What was heard in a unit of that on which the whole draft is judged. */
export interface Heard {
  unit: number;
  topics: readonly CompiledTopic[];
  answers: readonly Answer[];
}

export interface Engine {
  parser: DraftParser;
  judge: Judge;
  /** `all` as in `Judge.view`. */
  inspect(source: SourceText, all?: boolean): Promise<Inspection>;
  /** `units` are those in which some words met, in order of the text. */
  whole(view: View, units: Iterable<Heard>): Whole;
}

/** Puts knowledge and tables to work. Without tables they are built, which takes its time; throws RuleError on bad rules. */
export function createEngine(
  knowledge: Knowledge,
  planIds: readonly string[],
  taggers: Taggers,
  tables: Tables = buildTables(knowledge),
): Engine {
  const parser = draftParser(tables.characters, knowledge.drafts);
  const judge = createJudge(knowledge, planIds, taggers, tables);

  function whole(view: View, units: Iterable<Heard>): Whole {
    const counter = new TopicCounter();
    const answering: Heard[] = [];
    for (const unit of units) {
      counter.add(unit.topics);
      if (unit.answers.length > 0) answering.push(unit);
    }
    const topics = counter.topics(view.index.draft.normal.text.length);
    const omissions = omissionCheck(judge.omissionsOf, topics, answering, (unit, answers) =>
      judge.given(view, unit, answers),
    );
    return { topics, omissions: omissions.map(({ rule }) => rule) };
  }

  /** Words that only a tagger can tell apart count as long as it is not loaded; its language is then in `missed`. */
  function inspectOnce(parsed: Parsed, all: boolean): { inspection: Inspection; view: View } {
    const { draft } = parsed;
    const view = judge.view(draft, all);
    const judged = judge.judge(view, 0, draft.units.length);
    const candidates = judged.flatMap(({ judgements }) => judgements);
    return { inspection: { index: view.index, candidates, ...whole(view, judged), parsed, judged }, view };
  }

  return {
    parser,
    judge,
    whole,
    async inspect(source, all = false) {
      const parsed = parser.parse(source);
      const { inspection, view } = inspectOnce(parsed, all);
      const came = view.missed.size > 0 && (await judge.load(view.missed));
      return came ? inspectOnce(parsed, all).inspection : inspection;
    },
  };
}
