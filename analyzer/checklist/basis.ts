import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Basis } from '../model.ts';

const KIND = {
  goal: '主要目标',
  measure: '策略措施',
  organisation: '组织实施',
  monitoring: '监测评估',
} as const;

/**
 * Citations by id, as an assessor writes them. A plan item brings its counterpart in the other plan along;
 * items of plans not in force are left out.
 */
export function basisFinder(
  knowledge: Knowledge,
  plans: readonly string[],
): (ids: readonly string[]) => Basis[] {
  const found = new Map<string, Basis>();
  const counterpart = new Map<string, string>();
  const domains = new Map(knowledge.domains.map((d) => [d.id, d.title]));
  for (const plan of knowledge.plans) {
    for (const item of plan.items) {
      if (item.counterpart !== null) counterpart.set(item.id, item.counterpart);
      if (!plans.includes(plan.id)) continue;
      const domain = item.domain === null ? '' : `${domains.get(item.domain)} `;
      const label = `《${plan.title}》${domain}${KIND[item.kind]}${item.n}`;
      found.set(item.id, { source: plan.id, item: item.id, label, quote: item.quote });
    }
  }
  for (const law of knowledge.laws) {
    for (const article of law.articles) {
      const label = `《${law.short}》（${law.version}文本）${article.article}`;
      found.set(article.id, { source: law.id, item: article.id, label, quote: article.quote });
    }
  }
  return (ids) => {
    const all = ids.flatMap((id) => {
      const other = counterpart.get(id);
      return other === undefined ? [id] : [id, other];
    });
    return [...new Set(all)].flatMap((id) => found.get(id) ?? []);
  };
}
