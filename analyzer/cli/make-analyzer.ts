import { type Analyzer, type Compiled, createAnalyzer, type Knowledge } from '../index.ts';
import type { Arguments } from './arguments.ts';
import { nodeTaggers } from './taggers.ts';
import { UsageError } from './usage-error.ts';

/** The analyzer that the command line asks for. Throws UsageError where it names a plan that is none. */
export function analyzerFor(
  { plans, language, omissions }: Arguments,
  { knowledge, tables }: Compiled,
): { analyzer: Analyzer; knowledge: Knowledge } {
  const known = knowledge.plans.map((plan) => plan.id);
  const unknown = plans?.find((id) => !known.includes(id));
  if (unknown !== undefined) throw new UsageError(`没有规划 ${unknown}，可用：${known.join('、')}`);
  const analyzer = createAnalyzer({
    knowledge,
    tables,
    taggers: nodeTaggers,
    plans: plans ?? known,
    language,
    ...(omissions === null ? {} : { omissions }),
  });
  return { analyzer, knowledge };
}
