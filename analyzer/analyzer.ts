import { phraseFinder } from './checklist/allowed.ts';
import { basisFinder } from './checklist/basis.ts';
import { checklistOf } from './checklist/checklist.ts';
import {
  findingMaker,
  provisionOf,
  type Spoken,
  withoutDuplicates,
  wordingIn,
} from './checklist/findings.ts';
import { neutralWording } from './checklist/neutral-wording.ts';
import { outcomeOf } from './checklist/outcome.ts';
import type { TopicEvidence } from './checks/topic-check.ts';
import type { Edit } from './draft/reparse.ts';
import { createEngine, type Heard, type Whole } from './engine.ts';
import type { Account, Question } from './explain/account.ts';
import { explain } from './explain/explain.ts';
import { spelledRules } from './explain/spelled-rules.ts';
import { findEdit } from './incremental/find-edit.ts';
import { type KeptUnit, keptUnit, spokenIn } from './incremental/kept-unit.ts';
import { nextVersion, type Version } from './incremental/next-version.ts';
import type { Knowledge } from './knowledge/knowledge.ts';
import type { Taggers } from './language/confirm-borders.ts';
import type { AllowedFinding, AllowedPhrase, Finding, Review, SourceText } from './model.ts';
import { packOf } from './packs/names.ts';
import { buildTables, type Tables } from './rules/tables.ts';
import { reviewSettings } from './settings/analysis.ts';
import { programSettings } from './settings/layers.ts';

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
  /** Criteria whose rules are off, by id. */
  off?: readonly string[];
  /** Words that are allowed: findings on them, credits aside, are told apart from the others. */
  allowed?: readonly AllowedPhrase[];
  /** False: without the hints of the second reader. */
  secondReader?: boolean;
}

export interface Analyzer {
  /** Reviews a draft. Rejects only where a tagger cannot be loaded. */
  review(source: SourceText): Promise<Review>;
  /**
   * Reviews the next version of a draft: the same as `review`, at the cost of what has changed where `previous` was
   * the last review. `edit` says what became of the text, where that is known.
   */
  update(previous: Review, source: SourceText, edit?: Edit): Promise<Review>;
  /** Says why something was found in a draft, and why something else was not. */
  explain(source: SourceText, question: Question): Promise<Account[]>;
}

/**
 * Compiles the knowledge once. Of its reviews the analyzer remembers the last, so that the next version of that draft
 * is reviewed by its changes. Throws RuleError on bad rules.
 */
export function createAnalyzer(options: AnalyzerOptions): Analyzer {
  const { knowledge, taggers = {}, language = 'zh', omissions = programSettings.omissions } = options;
  const plans = options.plans ?? knowledge.plans.map((plan) => plan.id);
  const { allowed: phrases = [] } = options;
  const off: ReadonlySet<string> = new Set(options.off);
  const isOn = ({ criterion }: { criterion: string }) => !off.has(criterion);
  const settings = reviewSettings({
    ...(isWhole(plans, knowledge) ? {} : { plans: plans.filter((id) => packOf(id) === null) }),
    off: [...off],
    omissions: omissions === Number.POSITIVE_INFINITY ? 'all' : omissions,
    allowed: phrases.map(({ phrase, reason }) => ({ phrase, reason })),
  });
  const built = options.tables ?? buildTables(knowledge);
  const tables = options.secondReader === false ? { ...built, reader: null } : built;
  const engine = createEngine(knowledge, plans, taggers, tables);
  const wording = wordingIn(language, basisFinder(knowledge, plans));
  const neutral = neutralWording(() => knowledge.neutralWords);
  const allowedIn = phraseFinder(phrases, tables.characters);
  const domainIds = knowledge.domains.map((d) => d.id);
  let last: { review: Review; version: Version } | null = null;

  async function review(source: SourceText): Promise<Review> {
    // Two large drafts are never held at once.
    last = null;
    const { index, parsed, judged, topics, omissions } = await engine.inspect(source);
    const units = Array<KeptUnit | null>(parsed.draft.units.length).fill(null);
    for (const one of judged) units[one.unit] = keptUnit(one, index, source.text);
    return remembered({ parsed, units }, { topics, omissions });
  }

  async function update(previous: Review, source: SourceText, edit?: Edit): Promise<Review> {
    if (last === null || last.review !== previous) return review(source);
    const { version: old } = last;
    const next = nextVersion(engine, old, source, edit ?? findEdit(old.parsed.source.text, source.text));
    if (next === null) return review(source);
    const whole = engine.whole(next.view, heardUnits(next.version));
    // Doubtful words of a language that no tagger is there for yet.
    if (next.view.missed.size > 0 && (await engine.judge.load(next.view.missed))) return review(source);
    return remembered(next.version, whole);
  }

  function remembered(version: Version, whole: Whole): Review {
    const review = reviewOf(version, whole);
    last = { review, version };
    return review;
  }

  function reviewOf({ parsed, units }: Version, { topics, omissions: lacking }: Whole): Review {
    const { source, draft } = parsed;
    const maker = findingMaker(wording);
    const spoken: (Spoken & { unit: number })[] = [];
    for (let unit = 0; unit < units.length; unit++) {
      const kept = units[unit]!;
      if (kept === null || kept.spoken.length === 0) continue;
      for (const one of spokenIn(kept, unit, draft)) if (isOn(one.rule)) spoken.push({ ...one, unit });
    }
    const findings: Finding[] = [];
    const allowed: AllowedFinding[] = [];
    for (const one of withoutDuplicates(spoken)) {
      // Named before it is set aside: a phrase that comes or goes changes no other finding's id.
      const finding = maker.fromSpoken(one, provisionOf(draft, one.unit), neutral(one, source.text));
      const phrase = finding.level === 'credit' ? undefined : allowedIn(draft.normal.text, one.match);
      if (phrase === undefined) findings.push(finding);
      else allowed.push({ finding, phrase: phrase.phrase, reason: phrase.reason });
    }
    findings.push(
      ...lacking
        .filter(isOn)
        .slice(0, omissions)
        .map((rule) => maker.fromOmission(rule)),
    );
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
      topics: topicIds(domainIds, topics, findings),
      findings,
      checklist: checklistOf(knowledge.criteria, findings),
      knowledge: {
        version: knowledge.version,
        plans: [...plans],
        ...(knowledge.packs === undefined ? {} : { packs: knowledge.packs }),
      },
      ...(Object.keys(settings).length > 0 ? { settings } : {}),
      ...(allowed.length > 0 ? { allowed } : {}),
    };
  }

  return {
    review,
    update,
    async explain(source, question) {
      const whole = await engine.inspect(source, true);
      const inspection = {
        ...whole,
        candidates: whole.candidates.filter(({ candidate }) => isOn(candidate.rule)),
        omissions: whole.omissions.filter(isOn),
      };
      const all = spelledRules(knowledge, tables);
      const spelled = { ...all, rules: all.rules.filter(isOn) };
      return explain(
        { inspection, classes: knowledge.classes, spelled, text: source.text, language },
        question,
      );
    },
  };
}

/** Whether all of the program's plans are in force; those of packs come and go with these. */
function isWhole(plans: readonly string[], knowledge: Knowledge): boolean {
  return knowledge.plans.every(({ id }) => packOf(id) !== null || plans.includes(id));
}

function heardUnits({ units }: Version): Heard[] {
  const heard: Heard[] = [];
  for (let unit = 0; unit < units.length; unit++) {
    const kept = units[unit]!;
    if (kept !== null) heard.push({ unit, topics: kept.topics, answers: kept.answers });
  }
  return heard;
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
