import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Domain, Plan, PlanItem } from '../knowledge/plan-schema.ts';
import { likeness, pairsOf } from '../versions/likeness.ts';
import { type Figure, figureReader } from './figures.ts';
import { headOf, type PlanHead } from './heading.ts';
import { type Link, linksOf } from './links.ts';
import { type OutlineItem, outlineOf } from './outline.ts';
import { streamOf } from './stream.ts';
import { quoteOf, titleOf } from './wording.ts';

/** An item as it was read, for a person to look over. */
export interface ReadItem extends Omit<PlanItem, 'id' | 'counterpart'> {
  /** The heading it stands under, where no domain bears that name. */
  heading: string | null;
  /** All its words. */
  text: string;
}

export interface ReadPlan {
  head: PlanHead;
  items: ReadItem[];
  /** For each item the one of an older plan that it goes on with, as proposed. */
  links: (Link | null)[];
}

/** Headings that share fewer pairs of characters than this with a domain's name are other domains. */
const SAME_DOMAIN = 0.6;

type Sources = Pick<Knowledge, 'planWords' | 'numbers' | 'domains' | 'plans'>;

/**
 * Reads a plan from its official text: head, domains, goals and measures, their figures, and the items of the plan
 * `before` that they go on with. Everything is a proposal; nothing is made up that the text does not hold.
 */
export function readPlan(
  source: { text: string; title?: string },
  { planWords, numbers, domains, plans }: Sources,
  before: string | null,
): ReadPlan {
  const stream = streamOf(source.text);
  const { text } = stream;
  const figures = figureReader(numbers, planWords);
  const domainOf = domainNamer(domains);
  const items = outlineOf(stream, planWords).map((item) =>
    readItem(item, text, figures(text, item.start, item.end), domainOf),
  );
  const old = plans.find(({ id }) => id === before);
  return {
    head: headOf(source.text, source.title ?? '', planWords),
    items,
    links: old === undefined ? items.map(() => null) : linksOf(items, old),
  };
}

/** The plan as seeds have it. Ids are made of the plan's, the domain's, the kind and the number. */
export function planOfRead(id: string, { head, items, links }: ReadPlan): Plan {
  return {
    id,
    ...head,
    items: items.map(({ heading: _, text: __, ...item }, i) => ({
      id: itemId(id, item),
      ...item,
      counterpart: links[i]?.item ?? null,
    })),
  };
}

function itemId(plan: string, { domain, kind, n }: Pick<PlanItem, 'domain' | 'kind' | 'n'>): string {
  if (domain === null && (kind === 'organisation' || kind === 'monitoring')) return `${plan}-${kind}-${n}`;
  return `${plan}-${domain ?? 'other'}-${kind === 'goal' ? 'g' : 'm'}${n}`;
}

function readItem(
  item: OutlineItem,
  text: string,
  figures: Figure[],
  domainOf: (heading: string) => string | null,
): ReadItem {
  const domain = item.domain === null ? null : domainOf(item.domain);
  return {
    domain,
    kind: item.kind,
    n: item.n,
    title: titleOf(item, text, figures),
    quote: quoteOf(item, text, figures),
    targets: figures.map(({ start: _, end: __, ...target }) => target),
    heading: domain === null ? item.domain : null,
    text: text.slice(item.start, item.end),
  };
}

/** The domain that a heading names: of the same name, else the one most alike. */
function domainNamer(domains: readonly Domain[]): (heading: string) => string | null {
  return (heading) => {
    const exact = domains.find(({ title }) => title === heading);
    if (exact !== undefined) return exact.id;
    const pairs = pairsOf(heading);
    const best = domains
      .map(({ id, title }) => ({ id, like: likeness(pairsOf(title), pairs) }))
      .sort((a, b) => b.like - a.like)[0];
    return best !== undefined && best.like >= SAME_DOMAIN ? best.id : null;
  };
}
