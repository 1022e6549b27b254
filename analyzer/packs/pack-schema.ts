import * as z from 'zod';
import { lexiconClassSchema } from '../knowledge/lexicon-schema.ts';
import { lawSchema, planSchema } from '../knowledge/plan-schema.ts';
import { ruleSchema, topicSchema } from '../knowledge/rule-schema.ts';

/**
 * Shape of a unit's rule pack (docs/packs.md): what seeds hold, in one file. Ids are written short; own ones come
 * before the program's (analyzer/packs/qualify.ts).
 */
export const packSchema = z.strictObject({
  pack: z.strictObject({
    id: z
      .string()
      .max(40)
      .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'kebab-case id expected'),
    title: z.string().min(2).max(60),
    /** As people write it; in quotes, so that 2026.10 is not read as a number. */
    version: z.string().min(1).max(40),
    /** Who answers for it. */
    unit: z.string().max(80).default(''),
  }),
  classes: z.array(lexiconClassSchema).default([]),
  topics: z.array(topicSchema).default([]),
  rules: z.array(ruleSchema).default([]),
  plans: z.array(planSchema).default([]),
  laws: z.array(lawSchema).default([]),
});

export type RulePack = z.infer<typeof packSchema>;
