import { readFileSync } from 'node:fs';
import { firstMissing, planOf } from '../knowledge/verify-plans.ts';
import { loadKnowledge } from './load-knowledge.ts';

/** `npm run -s verify:plans -- FILE...`: every quotation and figure of a plan against its official text. */
const files = process.argv.slice(2);
if (files.length === 0) {
  console.error('用法：npm run -s verify:plans -- 规划正式文本.txt …');
  process.exit(2);
}
const { plans } = await loadKnowledge();
for (const file of files) {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    console.error(`${file}: 无法读取`);
    process.exit(2);
  }
  const plan = planOf(plans, text);
  if (plan === null) {
    console.error(`${file}: 不是已收录规划的正式文本（过半引文不在其中）`);
    process.exit(1);
  }
  const missing = firstMissing(plan, text);
  if (missing !== null) {
    console.error(`${file}: ${missing.item}: 正式文本中没有“${missing.words}”`);
    process.exit(1);
  }
  const targets = plan.items.flatMap((item) => item.targets).length;
  console.log(`${file}: 《${plan.title}》 ${plan.items.length} 项引文、${targets} 个指标均与正式文本一致`);
}
