import type { Plan, PlanItem, Target } from '../knowledge/plan-schema.ts';
import type { ReadItem, ReadPlan } from './read-plan.ts';

type Keyed = Pick<PlanItem, 'domain' | 'kind' | 'n'>;

/** What a reading makes of a plan that is known item by item. */
export interface Comparison {
  items: number;
  found: number;
  /** Items of the plan that were not read. */
  missing: PlanItem[];
  /** Items that were read and are none. */
  extra: ReadItem[];
  figures: number;
  figuresFound: number;
  missingFigures: { item: PlanItem; target: Target }[];
  /** Figures that were read and the plan does not count as such. */
  extraFigures: { item: ReadItem; target: Target }[];
  /** Of the figures found, those of the same unit, and of the same direction. */
  units: number;
  directions: number;
  /** Links to items of another plan: those the plan has, and of the proposed ones the right and the wrong. */
  links: { known: number; right: number; wrong: number };
}

/** Holds a reading against a plan: each of its items, and each of their figures. */
export function compare(read: ReadPlan, plan: Plan): Comparison {
  const key = ({ domain, kind, n }: Keyed) => `${domain} ${kind} ${n}`;
  const readBy = new Map(read.items.map((item) => [key(item), item]));
  const known = new Set(plan.items.map(key));
  const isFound = (item: PlanItem) => holds(readBy.get(key(item))?.text, item.quote);
  const result: Comparison = {
    items: plan.items.length,
    found: plan.items.filter(isFound).length,
    missing: plan.items.filter((item) => !isFound(item)),
    extra: read.items.filter((item) => !known.has(key(item))),
    figures: 0,
    figuresFound: 0,
    missingFigures: [],
    extraFigures: [],
    units: 0,
    directions: 0,
    links: linksOf(read, plan, key),
  };
  for (const item of plan.items) {
    const one = readBy.get(key(item));
    const left = [...(one?.targets ?? [])];
    for (const target of item.targets) {
      result.figures++;
      const at = left.findIndex((other) => isSameFigure(target, other));
      if (at < 0) {
        result.missingFigures.push({ item, target });
        continue;
      }
      const [other] = left.splice(at, 1);
      result.figuresFound++;
      if (other!.unit === target.unit) result.units++;
      if (other!.direction === target.direction) result.directions++;
    }
    for (const target of left) if (one !== undefined) result.extraFigures.push({ item: one, target });
  }
  return result;
}

function linksOf(read: ReadPlan, plan: Plan, key: (item: Keyed) => string): Comparison['links'] {
  const known = new Map(plan.items.map((item) => [key(item), item.counterpart]));
  const links = {
    known: plan.items.filter(({ counterpart }) => counterpart !== null).length,
    right: 0,
    wrong: 0,
  };
  for (const [i, item] of read.items.entries()) {
    const link = read.links[i];
    if (!link) continue;
    if (known.get(key(item)) === link.item) links.right++;
    else links.wrong++;
  }
  return links;
}

/** The same number, or for figures with no number the same words. */
function isSameFigure(known: Target, read: Target): boolean {
  if (known.value === null || read.value === null)
    return (
      known.value === read.value && (read.figure.includes(known.figure) || known.figure.includes(read.figure))
    );
  return Math.abs(known.value - read.value) < 1e-9;
}

/** White space is layout, and full- and half-width forms are one. */
function holds(text: string | undefined, quote: string): boolean {
  return text !== undefined && bare(text).includes(bare(quote));
}

const bare = (text: string) => text.normalize('NFKC').replace(/\s+/g, '');
