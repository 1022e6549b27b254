import { citationOf } from './citation.ts';
import type { Knowledge } from './knowledge.ts';

interface ReferenceProblem {
  /** The id of the entry that is wrong. */
  id: string;
  reason: string;
}

/** Filters that are code (rules/filters.ts); rules may name them in `allow`. */
const COMPUTED = ['prohibition', 'penalty', 'title', 'repeal', 'mirror'];

/** Ids given twice, and references that lead nowhere. */
export function referenceProblems(knowledge: Knowledge): ReferenceProblem[] {
  const problems: ReferenceProblem[] = [];
  const items = knowledge.plans.flatMap((plan) => plan.items);
  const articles = knowledge.laws.flatMap((law) => law.articles);
  const ids = (list: readonly { id: string }[]) => new Set(list.map((x) => x.id));
  const unique = (what: string, list: readonly { id: string }[]): void => {
    const seen = new Set<string>();
    for (const { id } of list) {
      if (seen.has(id)) problems.push({ id, reason: `${what} ${id} is given twice` });
      seen.add(id);
    }
  };
  const known = (id: string, what: string, reference: string, set: ReadonlySet<string>): void => {
    if (!set.has(reference)) problems.push({ id, reason: `${id}: unknown ${what} ${reference}` });
  };

  unique('plan item', items);
  unique('law article', articles);
  unique('rule', knowledge.rules);
  unique('class', knowledge.classes);
  unique('topic', knowledge.topics);
  unique('filter', knowledge.filters);
  unique('set of neutral words', knowledge.neutralWords);

  const domains = ids(knowledge.domains);
  const classes = ids(knowledge.classes);
  const criteria = ids(knowledge.criteria.criteria);
  const topics = ids(knowledge.topics);
  const filters = new Set([...COMPUTED, ...knowledge.filters.map((f) => f.id)]);
  const neutral = ids(knowledge.neutralWords);
  const bases = new Set([...items, ...articles].map((x) => x.id));
  const itemIds = ids(items);
  const matters = new Set(
    items.flatMap(({ id, matters = {} }) => Object.keys(matters).map((m) => `${id}#${m}`)),
  );

  for (const item of items) {
    if (item.domain !== null) known(item.id, 'domain', item.domain, domains);
    if (item.counterpart !== null) known(item.id, 'counterpart', item.counterpart, itemIds);
  }
  for (const c of knowledge.classes) {
    for (const id of c.include) known(c.id, 'class', id, classes);
    if (c.masks !== 'all') for (const id of c.masks) known(c.id, 'class', id, classes);
    if (c.opposite !== undefined) {
      known(c.id, 'class', c.opposite.class, classes);
      known(c.id, 'class', c.opposite.pair, classes);
    }
  }
  for (const topic of knowledge.topics)
    for (const id of topic.domains) known(topic.id, 'domain', id, domains);
  for (const rule of knowledge.rules) {
    known(rule.id, 'criterion', rule.criterion, criteria);
    for (const id of rule.domains) known(rule.id, 'domain', id, domains);
    for (const basis of rule.basis) {
      const { id, matter } = citationOf(basis);
      known(rule.id, 'plan item or law article', id, bases);
      if (matter !== null && bases.has(id)) known(rule.id, 'matter', basis, matters);
    }
    if ('topic' in rule) known(rule.id, 'topic', rule.topic, topics);
    if ('targets' in rule) for (const { item } of rule.targets) known(rule.id, 'plan item', item, itemIds);
    if ('allow' in rule) for (const id of rule.allow) known(rule.id, 'filter', id, filters);
    if ('neutral' in rule) for (const id of rule.neutral) known(rule.id, 'set of neutral words', id, neutral);
  }
  return problems;
}
