import { citationOf, cited } from '../knowledge/citation.ts';
import { inPack } from './names.ts';
import type { RulePack } from './pack-schema.ts';
import { withPatterns } from './patterns.ts';

/**
 * A pack with its ids in its own namespace. Where a reference names an id of the pack, that is meant: a class or plan
 * item that the program adds later never changes what a pack says.
 */
export function qualify(pack: RulePack): RulePack {
  const { id } = pack.pack;
  const namer = (list: readonly { id: string }[]) => {
    const own = new Set(list.map((one) => one.id));
    return (name: string) => (own.has(name) ? inPack(id, name) : name);
  };
  const classNamed = namer(pack.classes);
  const topicNamed = namer(pack.topics);
  const itemNamed = namer([
    ...pack.plans.flatMap((plan) => plan.items),
    ...pack.laws.flatMap((l) => l.articles),
  ]);
  const rewrite = (pattern: string) =>
    pattern.replace(
      /\{([^{}]*)\}/g,
      (_, classes: string) =>
        `{${classes
          .split('|')
          .map((c) => classNamed(c.trim()))
          .join('|')}}`,
    );
  return {
    ...pack,
    classes: pack.classes.map((c) => ({
      ...c,
      id: inPack(id, c.id),
      include: c.include.map(classNamed),
      masks: c.masks === 'all' ? c.masks : c.masks.map(classNamed),
      ...(c.opposite && {
        opposite: { class: classNamed(c.opposite.class), pair: classNamed(c.opposite.pair) },
      }),
    })),
    topics: pack.topics.map((topic) => ({
      ...topic,
      id: inPack(id, topic.id),
      evidence: topic.evidence.map(rewrite),
      unless: topic.unless.map(rewrite),
    })),
    rules: pack.rules.map((rule) => {
      const own = {
        ...withPatterns(rule, rewrite),
        id: inPack(id, rule.id),
        basis: rule.basis.map((basis) => {
          const citation = citationOf(basis);
          return cited(itemNamed(citation.id), citation);
        }),
      };
      if ('topic' in own) return { ...own, topic: topicNamed(own.topic) };
      if ('targets' in own)
        return { ...own, targets: own.targets.map(({ item, n }) => ({ item: itemNamed(item), n })) };
      return own;
    }),
    plans: pack.plans.map((plan) => ({
      ...plan,
      id: inPack(id, plan.id),
      items: plan.items.map((item) => ({
        ...item,
        id: inPack(id, item.id),
        counterpart: item.counterpart === null ? null : itemNamed(item.counterpart),
      })),
    })),
    laws: pack.laws.map((law) => ({
      ...law,
      id: inPack(id, law.id),
      articles: law.articles.map((article) => ({ ...article, id: inPack(id, article.id) })),
    })),
  };
}
