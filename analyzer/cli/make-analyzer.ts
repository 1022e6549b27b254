import { type Analyzer, type Compiled, createAnalyzer, type Knowledge } from '../index.ts';
import type { Arguments } from './settings-file.ts';
import { nodeTaggers } from './taggers.ts';
import { unavailable } from './usage-error.ts';

/** The analyzer that the command line asks for. Throws UsageError where it names a plan that is none. */
export function analyzerFor(
  { plans, language, omissions, off, allowed, secondReader }: Arguments,
  { knowledge, tables }: Compiled,
): { analyzer: Analyzer; knowledge: Knowledge } {
  const known = knowledge.plans.map((plan) => plan.id);
  const unknown = plans?.find((id) => !known.includes(id));
  if (unknown !== undefined) throw unavailable('规划', 'plan', unknown, known);
  const criteria = knowledge.criteria.criteria.map(({ id }) => id);
  const strange = off.find((id) => !criteria.includes(id));
  if (strange !== undefined) throw unavailable('评估要点', 'criterion', strange, criteria);
  const analyzer = createAnalyzer({
    knowledge,
    tables,
    taggers: nodeTaggers,
    plans: plans ?? known,
    language,
    off,
    allowed,
    secondReader,
    ...(omissions === null ? {} : { omissions }),
  });
  return { analyzer, knowledge };
}
