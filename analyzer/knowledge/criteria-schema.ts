import * as z from 'zod';

/** Shape of `seeds/criteria/criteria.yaml`. A unit may replace the file: ids are data, not code. */

const criterionSchema = z.strictObject({
  id: z.string().regex(/^[A-Z]\d+$/),
  group: z.string(),
  question: z.string(),
  questionEn: z.string(),
  hint: z.string(),
  hintEn: z.string(),
  appliesTo: z.enum(['women', 'children', 'both']),
  topics: z.array(z.string()).default([]),
});

export const criteriaSchema = z.strictObject({
  version: z.int(),
  groups: z.array(z.strictObject({ id: z.string(), title: z.string(), titleEn: z.string() })),
  criteria: z.array(criterionSchema).min(1),
});

export type Criteria = z.infer<typeof criteriaSchema>;
