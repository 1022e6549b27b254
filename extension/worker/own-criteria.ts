import { checklistOf } from '../../analyzer/checklist/checklist.ts';
import type { Knowledge } from '../../analyzer/index.ts';
import { type Criteria, criteriaSchema } from '../../analyzer/knowledge/criteria-schema.ts';
import type { Review } from '../../analyzer/model.ts';

/** A unit's own criteria, from YAML or JSON. Throws where they are none. */
export async function ownCriteria(text: string): Promise<Criteria> {
  const { parse } = await import('yaml');
  const criteria = criteriaSchema.parse(parse(text, { maxAliasCount: 100 }));
  const groups = new Set(criteria.groups.map(({ id }) => id));
  const seen = new Set<string>();
  for (const { id, group } of criteria.criteria) {
    // Under a group that is not there a question would be printed and never be asked.
    if (!groups.has(group)) throw new Error(`${id}: group "${group}"?`);
    if (seen.has(id)) throw new Error(`${id} ×2`);
    seen.add(id);
  }
  return criteria;
}

/**
 * What an export is made of where a unit has criteria of its own: their questions are asked of what was found, and
 * printed. Throws where they cannot be read: the program's questions printed instead would pass for the unit's.
 */
export async function underCriteria<Input extends { review: Review; criteria?: string }>(
  { criteria: own, ...input }: Input,
  knowledge: Knowledge,
): Promise<{ input: Omit<Input, 'criteria'>; knowledge: Knowledge }> {
  if (own === undefined) return { input, knowledge };
  const criteria = await ownCriteria(own);
  const review = { ...input.review, checklist: checklistOf(criteria, input.review.findings) };
  return { input: { ...input, review }, knowledge: { ...knowledge, criteria } };
}
