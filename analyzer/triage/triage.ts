import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Measure, TriageForm } from '../knowledge/triage-schema.ts';
import type { DraftType, Outcome, Review } from '../model.ts';
import { domainCounts, type LevelCounts, levelCounts } from './domain-counts.ts';

/** What a batch keeps of a document: figures, not its text. */
export interface Summary {
  /** As its folder has it. */
  name: string;
  title: string;
  type: DraftType;
  chars: number;
  outcome: Outcome;
  levels: LevelCounts;
  domains: Record<string, LevelCounts>;
  /** Id of one of the priorities of `seeds/triage.yaml`. */
  priority: string;
  /** Why, in whole words. */
  why: Words[];
  weight: number;
}

/** A document that could not be reviewed. */
export interface Failed {
  name: string;
  error: { code: string; message: string; messageEn: string };
}

export type BatchEntry = Summary | Failed;

interface Words {
  zh: string;
  en: string;
}

type Named = Pick<Knowledge, 'triage' | 'domains' | 'topics'>;

/** Topics that a reason names. */
const mostNames = 3;

/** The figures of a review and the priority they give it. Pure. */
export function triage(name: string, review: Review, knowledge: Named): Summary {
  const { findings, topics, draft, source, outcome } = review;
  const levels = levelCounts(findings);
  const domains = domainCounts(findings);
  const measures: Record<Measure, number> = {
    ...levels,
    problems: levels.revise + levels.explain,
    domains: Object.keys(domains).length,
    topics: topics.length,
  };
  const { weights } = knowledge.triage;
  return {
    name,
    title: draft.title,
    type: draft.type,
    chars: source.chars,
    outcome,
    levels,
    domains,
    ...priorityOf(measures, namesOf(topics, knowledge), knowledge.triage),
    weight:
      weights.revise * levels.revise + weights.explain * levels.explain + weights.consider * levels.consider,
  };
}

/** The first priority one of whose reasons holds; its reasons, then those further down that count something else. */
function priorityOf(
  measures: Record<Measure, number>,
  names: Words,
  { priorities }: TriageForm,
): Pick<Summary, 'priority' | 'why'> {
  let priority: string | null = null;
  const why = new Map<Measure, Words>();
  for (const one of priorities) {
    if ('otherwise' in one) {
      if (priority === null) return { priority: one.id, why: [one.otherwise] };
      continue;
    }
    for (const { count, least, why: words } of one.reasons) {
      const n = measures[count];
      if (n < least || why.has(count)) continue;
      priority ??= one.id;
      why.set(count, { zh: filled(words.zh, n, names.zh), en: filled(words.en, n, names.en) });
    }
  }
  return { priority: priority ?? '', why: [...why.values()] };
}

const filled = (words: string, n: number, names: string) =>
  words.replaceAll('{n}', String(n)).replaceAll('{names}', names);

/** The names of the first topics; a topic may bear the name of its domain. */
function namesOf(topics: readonly string[], { domains, topics: known }: Named): Words {
  const titles = new Map([...domains, ...known].map((one) => [one.id, one]));
  const named = topics.flatMap((id) => titles.get(id) ?? []);
  const list = (words: string[], joiner: string, more: string) => {
    const own = [...new Set(words)];
    return own.slice(0, mostNames).join(joiner) + (own.length > mostNames ? more : '');
  };
  return {
    zh: list(
      named.map(({ title }) => title),
      '、',
      '等',
    ),
    en: list(
      named.map(({ titleEn }) => titleEn),
      ', ',
      ' and others',
    ),
  };
}

export const isFailed = (entry: BatchEntry): entry is Failed => 'error' in entry;

export const reviewedOnes = (entries: readonly BatchEntry[]): Summary[] =>
  entries.filter((entry): entry is Summary => !isFailed(entry));

/** By priority, then by weight, then by name; what failed comes last. */
export function inOrder(entries: readonly BatchEntry[], { priorities }: TriageForm): BatchEntry[] {
  const rank = new Map(priorities.map(({ id }, index) => [id, index]));
  const place = (entry: BatchEntry) =>
    isFailed(entry) ? priorities.length : (rank.get(entry.priority) ?? priorities.length);
  const weight = (entry: BatchEntry) => (isFailed(entry) ? 0 : entry.weight);
  return [...entries].sort(
    (a, b) => place(a) - place(b) || weight(b) - weight(a) || (a.name < b.name ? -1 : 1),
  );
}
