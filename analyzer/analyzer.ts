import { basisFinder } from './checklist/basis.ts';
import { checklistOf } from './checklist/checklist.ts';
import { findingMaker, withoutDuplicates } from './checklist/findings.ts';
import { outcomeOf } from './checklist/outcome.ts';
import type { TopicEvidence } from './checks/topic-check.ts';
import { createEngine } from './engine.ts';
import type { Account, Question } from './explain/account.ts';
import { explain } from './explain/explain.ts';
import { spelledRules } from './explain/spelled-rules.ts';
import type { Knowledge } from './knowledge/knowledge.ts';
import type { Taggers } from './language/confirm-borders.ts';
import type { Finding, Review, SourceText } from './model.ts';
import { buildTables, type Tables } from './rules/tables.ts';

export interface AnalyzerOptions {
  knowledge: Knowledge;
  /** What was worked out of the knowledge when it was compiled; without it this is done now, which takes its time. */
  tables?: Tables;
  /** Segmenters, loaded only where a word border decides; without them doubtful words count. */
  taggers?: Taggers;
  /** Plans in force, by id; all of them where absent. */
  plans?: readonly string[];
  /** Language of messages and suggestions. */
  language?: 'zh' | 'en';
  /** Most omissions a review names (the best founded first). */
  omissions?: number;
}

export interface Analyzer {
  /** Reviews a draft. Rejects only where a tagger cannot be loaded. */
  review(source: SourceText): Promise<Review>;
  /** Reviews the next version of a draft: the same findings as `review`, with ids kept where the words are. */
  update(previous: Review, source: SourceText): Promise<Review>;
  /** Says why something was found in a draft, and why something else was not. */
  explain(source: SourceText, question: Question): Promise<Account[]>;
}

/** At most this many omissions by default: they are hints, easy to dismiss, never a flood. */
const OMISSIONS = 5;

/** Compiles the knowledge once; the analyzer keeps no state between reviews. Throws RuleError on bad rules. */
export function createAnalyzer(options: AnalyzerOptions): Analyzer {
  const { knowledge, taggers = {}, language = 'zh', omissions = OMISSIONS } = options;
  const plans = options.plans ?? knowledge.plans.map((plan) => plan.id);
  const tables = options.tables ?? buildTables(knowledge);
  const inspect = createEngine(knowledge, plans, taggers, tables);
  const basis = basisFinder(knowledge, plans);
  const domainIds = knowledge.domains.map((d) => d.id);

  async function review(source: SourceText): Promise<Review> {
    const inspection = await inspect(source);
    const { draft } = inspection.index;
    const maker = findingMaker({ language, basis });
    const spoken = inspection.candidates.filter((c) => c.silencedBy === null).map((c) => c.candidate);
    const findings: Finding[] = [
      ...withoutDuplicates(spoken).map((candidate) =>
        maker.fromCandidate(candidate, inspection.index, source.text),
      ),
      ...inspection.omissions.slice(0, omissions).map((rule) => maker.fromOmission(rule)),
    ];
    const { toSource } = draft.normal;
    return {
      schema: 'hengwen/review@1',
      source: { name: source.name, format: source.format, sha256: source.sha256, chars: source.text.length },
      draft: {
        title: draft.title,
        type: draft.type,
        language: draft.language,
        provisions: draft.provisions.map(({ id, label, start, end }) => ({
          id,
          label,
          start: toSource[start]!,
          end: toSource[end - 1]! + 1,
        })),
      },
      outcome: outcomeOf(findings),
      topics: topicIds(domainIds, inspection.topics, findings),
      findings,
      checklist: checklistOf(knowledge.criteria, findings),
      knowledge: { version: knowledge.version, plans: [...plans] },
    };
  }

  return {
    review,
    update: (_previous, source) => review(source),
    async explain(source, question) {
      const inspection = await inspect(source);
      const spelled = spelledRules(knowledge, tables);
      return explain(
        { inspection, classes: knowledge.classes, spelled, text: source.text, language },
        question,
      );
    },
  };
}

/** Domains by the weight of what speaks of them, then the topics themselves. */
function topicIds(
  domainIds: readonly string[],
  topics: readonly TopicEvidence[],
  findings: readonly Finding[],
): string[] {
  const weight = new Map<string, number>();
  const add = (domain: string, count: number) => weight.set(domain, (weight.get(domain) ?? 0) + count);
  for (const { domains, count } of topics) for (const domain of domains) add(domain, count);
  for (const { domains } of findings) for (const domain of domains) add(domain, 1);
  const domains = domainIds.filter((id) => weight.has(id)).sort((a, b) => weight.get(b)! - weight.get(a)!);
  return [...domains, ...topics.map((t) => t.topic)];
}
