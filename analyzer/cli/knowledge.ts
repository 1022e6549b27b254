import { endWithReader } from './closed-pipe.ts';
import { loadKnowledge } from './load-knowledge.ts';

/** `npm run -s knowledge [-- --json]`: the compiled knowledge, or what it holds in numbers. */
endWithReader();
const knowledge = await loadKnowledge();
if (process.argv.includes('--json')) {
  const { criteria, ...rest } = knowledge;
  const json = { ...rest, criteriaGroups: criteria.groups, criteria: criteria.criteria };
  process.stdout.write(`${JSON.stringify(json, null, 2)}\n`);
} else {
  console.log(`知识版本 ${knowledge.version}`);
  for (const plan of knowledge.plans) {
    const targets = plan.items.flatMap((item) => item.targets).length;
    console.log(`《${plan.title}》 ${plan.items.length} 项，指标 ${targets} 个`);
  }
  const articles = knowledge.laws.flatMap((law) => law.articles).length;
  console.log(`法律 ${knowledge.laws.length} 部 ${articles} 条`);
  console.log(`要点 ${knowledge.criteria.criteria.length}`);
  console.log(`词类 ${knowledge.classes.length}`);
  console.log(`规则 ${knowledge.rules.length}`);
  for (const kind of ['wording', 'provision', 'omission', 'target', 'definition', 'credit']) {
    console.log(`  ${kind} ${knowledge.rules.filter((rule) => rule.kind === kind).length}`);
  }
}
