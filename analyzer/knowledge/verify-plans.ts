import type { Plan } from './plan-schema.ts';

export interface VerifyProblem {
  item: string;
  /** The quotation or figure that is not in the official text. */
  words: string;
}

/**
 * The first quotation or figure of a plan that its official text does not hold, or null. White space is layout,
 * and full- and half-width forms are one, in the official texts as well; nothing else is evened out.
 */
export function firstMissing(plan: Plan, officialText: string): VerifyProblem | null {
  const text = bare(officialText);
  for (const item of plan.items) {
    for (const quote of [item.quote, ...Object.values(item.matters ?? {})]) {
      if (!text.includes(bare(quote))) return { item: item.id, words: quote };
    }
    for (const { figure } of item.targets) {
      if (!text.includes(bare(figure))) return { item: item.id, words: figure };
    }
  }
  return null;
}

/** Which plan a text is: the one whose title it bears and more of whose quotations it holds. */
export function planOf(plans: readonly Plan[], officialText: string): Plan | null {
  const text = bare(officialText);
  const held = (plan: Plan) => plan.items.filter((item) => text.includes(bare(item.quote))).length;
  const best = plans.toSorted((a, b) => held(b) - held(a))[0];
  return best !== undefined && held(best) > best.items.length / 2 ? best : null;
}

const bare = (text: string) => text.normalize('NFKC').replace(/\s+/g, '').replaceAll(/[“”]/g, '"');
