import type { Draft } from '../draft/draft.ts';
import type { Plan } from '../knowledge/plan-schema.ts';

/** From the wide area to the narrow one. */
const LEVELS = ['city', 'district'] as const;

/**
 * The plans a draft is held to: those of the area it speaks for and of the wider ones around it. A district's
 * draft is held to both plans, the city's to the city's, and no district's to another's. The title decides, then the
 * words by which the text names its own area; a draft that names none is held to all.
 */
export function heldTo(draft: Draft, plans: readonly Plan[]): readonly Plan[] {
  for (const words of [draft.title, draft.normal.text]) {
    for (const level of LEVELS.toReversed()) {
      const named = plans.filter(
        (plan) => plan.level === level && plan.marks.some((mark) => words.includes(mark)),
      );
      if (named.length === 0) continue;
      const isWider = (plan: Plan) => LEVELS.indexOf(plan.level) < LEVELS.indexOf(level);
      return plans.filter((plan) => isWider(plan) || named.includes(plan));
    }
  }
  return plans;
}
