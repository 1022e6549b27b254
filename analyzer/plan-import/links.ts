import type { Plan, PlanItem } from '../knowledge/plan-schema.ts';
import { pairsOf, shared } from '../versions/likeness.ts';
import type { ReadItem } from './read-plan.ts';

/** So much of an old item's words must stand in the new one. */
const ENOUGH = 0.3;

export interface Link {
  /** Item of a plan that is there already. */
  item: string;
  /** Share of its words that stand in the new item: 1 is all. */
  likeness: number;
}

/**
 * For each new item the old one of the same kind and domain whose name and words it holds most of, where it holds
 * enough. No old item is proposed twice: the better founded keeps it.
 */
export function linksOf(items: readonly ReadItem[], plan: Plan): (Link | null)[] {
  const old = plan.items.map((item) => ({ item, pairs: pairsOf(bare(item.title + item.quote)) }));
  const proposals = items.flatMap((item, at) => {
    const pairs = pairsOf(bare(item.text));
    return old
      .filter((one) => isSameKind(one.item, item))
      .map((one) => ({ at, item: one.item.id, likeness: shared(one.pairs, pairs) / one.pairs.size }))
      .filter(({ likeness }) => likeness >= ENOUGH);
  });
  const links: (Link | null)[] = items.map(() => null);
  const taken = new Set<string>();
  for (const { at, item, likeness } of proposals.sort((a, b) => b.likeness - a.likeness)) {
    if (links[at] !== null || taken.has(item)) continue;
    links[at] = { item, likeness };
    taken.add(item);
  }
  return links;
}

function isSameKind(old: PlanItem, { kind, domain }: ReadItem): boolean {
  return old.kind === kind && old.domain === domain;
}

const bare = (text: string) => text.normalize('NFKC').replace(/[\s\p{P}]/gu, '');
