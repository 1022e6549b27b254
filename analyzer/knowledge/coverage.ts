import { citationOf } from './citation.ts';
import type { Knowledge } from './knowledge.ts';
import type { PlanItem } from './plan-schema.ts';
import type { Rule } from './rule-schema.ts';

/** How a rule uses the items it rests on. */
export type Use = 'problem' | 'target' | 'omission' | 'credit';
export const USES: readonly Use[] = ['problem', 'target', 'omission', 'credit'];

/** A goal or measure of the plans; where the two plans have one with the same object, both. */
export interface CoveredObject {
  items: { plan: string; item: PlanItem }[];
  /** Ids of the rules that rest on it, by what they do. */
  rules: Record<Use, string[]>;
}

export function useOf(rule: Rule): Use {
  if (rule.kind === 'omission' || rule.kind === 'target' || rule.kind === 'credit') return rule.kind;
  return 'problem';
}

/**
 * Every object of the plans with the rules that rest on it, in the plans' order. A rule that cites an item
 * cites its counterpart too (checklist/basis.ts), so a pair is one object.
 */
export function coverageOf({ plans, rules }: Knowledge): CoveredObject[] {
  const objects = new Map<string, CoveredObject>();
  for (const plan of plans) {
    for (const item of plan.items) {
      const object = (item.counterpart === null ? undefined : objects.get(item.counterpart)) ?? {
        items: [],
        rules: { problem: [], target: [], omission: [], credit: [] },
      };
      object.items.push({ plan: plan.id, item });
      objects.set(item.id, object);
    }
  }
  for (const rule of rules) {
    for (const object of new Set(rule.basis.flatMap((basis) => objects.get(citationOf(basis).id) ?? [])))
      object.rules[useOf(rule)].push(rule.id);
  }
  return [...new Set(objects.values())];
}

/** Ids of the items that no rule rests on. */
export function uncovered(knowledge: Knowledge): string[] {
  return coverageOf(knowledge)
    .filter((object) => USES.every((use) => object.rules[use].length === 0))
    .flatMap((object) => object.items.map(({ item }) => item.id));
}
