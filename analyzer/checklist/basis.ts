import { citationOf, cited } from '../knowledge/citation.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Basis } from '../model.ts';

const KIND = {
  goal: '主要目标',
  measure: '策略措施',
  organisation: '组织实施',
  monitoring: '监测评估',
} as const;

type Sources = Pick<Knowledge, 'plans' | 'laws' | 'domains'>;

/**
 * Citations by id, as an assessor writes them. A plan item brings its counterpart in the other plan along, a matter
 * of it the same matter of the counterpart, if it has it, in the order of the plans whichever of the two is named;
 * items of plans not in force are left out. The plans and laws are read when the first is asked for.
 */
export function basisFinder(sources: Sources, plans: readonly string[]): (ids: readonly string[]) => Basis[] {
  let citations: Citations | null = null;
  return (ids) => {
    citations ??= new Citations(sources, plans);
    return citations.of(ids);
  };
}

class Citations {
  readonly #made = new Map<string, () => Basis>();
  readonly #counterpart = new Map<string, string>();
  readonly #order = new Map<string, number>();

  constructor({ plans, laws, domains }: Sources, inForce: readonly string[]) {
    for (const plan of plans) {
      for (const item of plan.items) {
        if (item.counterpart !== null) this.#counterpart.set(item.id, item.counterpart);
        this.#order.set(item.id, this.#order.size);
        if (!inForce.includes(plan.id)) continue;
        const put = (key: string, quote: string) =>
          this.#made.set(key, () => {
            const domain = domains.find(({ id }) => id === item.domain);
            const label = `《${plan.title}》${domain ? `${domain.title} ` : ''}${KIND[item.kind]}${item.n}`;
            return { source: plan.id, item: item.id, label, quote };
          });
        put(item.id, item.quote);
        for (const [matter, quote] of Object.entries(item.matters ?? {})) put(`${item.id}#${matter}`, quote);
      }
    }
    for (const law of laws) {
      for (const article of law.articles) {
        this.#made.set(article.id, () => {
          const label = `《${law.short}》（${law.version}文本）${article.article}`;
          return { source: law.id, item: article.id, label, quote: article.quote };
        });
      }
    }
  }

  of(ids: readonly string[]): Basis[] {
    const all = ids.flatMap((text) => {
      const citation = citationOf(text);
      const other = this.#counterpart.get(citation.id);
      if (other === undefined) return [text];
      const pair = [text, cited(other, citation)];
      return (this.#order.get(other) ?? 0) < (this.#order.get(citation.id) ?? 0) ? pair.toReversed() : pair;
    });
    return [...new Set(all)].flatMap((id) => this.#made.get(id)?.() ?? []);
  }
}
