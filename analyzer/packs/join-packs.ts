import { citationOf } from '../knowledge/citation.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { PlanItem, Target } from '../knowledge/plan-schema.ts';
import type { Rule } from '../knowledge/rule-schema.ts';
import { likeness, pairsOf } from '../versions/likeness.ts';
import type { RulePack } from './pack-schema.ts';
import { qualify } from './qualify.ts';

/**
 * The knowledge together with packs. A plan item of a pack that names its counterpart comes under every rule that
 * rests on that one: the rule cites it, and holds figures against its figure for the same thing.
 */
export function joinPacks(knowledge: Knowledge, packs: readonly RulePack[]): Knowledge {
  const own = packs.map(qualify);
  const items = own.flatMap((pack) => pack.plans.flatMap((plan) => plan.items));
  const links = linksOf(knowledge, items);
  return {
    ...knowledge,
    classes: [...knowledge.classes, ...own.flatMap((pack) => pack.classes)],
    topics: [...knowledge.topics, ...own.flatMap((pack) => pack.topics)],
    rules: [
      ...(links.size === 0 ? knowledge.rules : knowledge.rules.map((rule) => linked(rule, links, knowledge))),
      ...own.flatMap((pack) => pack.rules),
    ],
    plans: [...knowledge.plans, ...own.flatMap((pack) => pack.plans)],
    laws: [...knowledge.laws, ...own.flatMap((pack) => pack.laws)],
    packs: packs.map(({ pack: { id, title, version } }) => ({ id, title, version })),
  };
}

type Links = ReadonlyMap<string, readonly PlanItem[]>;

/** For items of the program's plans those of packs that stand beside them, or beside their counterpart. */
function linksOf({ plans }: Knowledge, items: readonly PlanItem[]): Links {
  const counterparts = new Map(
    plans.flatMap((plan) => plan.items.map((item) => [item.id, item.counterpart] as const)),
  );
  const links = new Map<string, PlanItem[]>();
  for (const item of items) {
    const beside = item.counterpart;
    if (beside === null || !counterparts.has(beside)) continue;
    const other = counterparts.get(beside);
    for (const id of other === null || other === undefined ? [beside] : [beside, other])
      links.set(id, [...(links.get(id) ?? []), item]);
  }
  return links;
}

function linked(rule: Rule, links: Links, knowledge: Knowledge): Rule {
  const added = rule.basis.flatMap((basis) => {
    const { id, matter } = citationOf(basis);
    return (links.get(id) ?? []).flatMap((item) => beside(item, matter));
  });
  if (added.length === 0) return rule;
  const basis = [...new Set([...rule.basis, ...added])];
  if (!('targets' in rule)) return { ...rule, basis };
  const figures = rule.targets.flatMap(({ item, n }) => {
    const old = knowledge.plans.flatMap((plan) => plan.items).find(({ id }) => id === item)?.targets[n];
    return old === undefined ? [] : (links.get(item) ?? []).flatMap((other) => sameFigure(old, other));
  });
  const targets = new Map([...rule.targets, ...figures].map((one) => [`${one.item} ${one.n}`, one]));
  return { ...rule, basis, targets: [...targets.values()] };
}

/** An item whose matters are not told apart is cited whole; else only for a matter that it has. */
function beside({ id, matters }: PlanItem, matter: string | null): string[] {
  if (matter === null || matters === undefined) return [id];
  return Object.hasOwn(matters, matter) ? [`${id}#${matter}`] : [];
}

/** Of another item's figures the one that measures the same thing: of that unit, and of the subject most alike. */
function sameFigure(old: Target, { id, targets }: PlanItem): { item: string; n: number }[] {
  const wanted = pairsOf(old.subject);
  const best = targets
    .map((target, n) => ({
      n,
      same: target.unit === old.unit,
      like: likeness(wanted, pairsOf(target.subject)),
    }))
    .filter(({ same, like }) => same && like > 0)
    .sort((a, b) => b.like - a.like)[0];
  return best === undefined ? [] : [{ item: id, n: best.n }];
}
