import * as z from 'zod';

/** Shape of `seeds/numbers.yaml`: units and bounds of numbers in drafts. */
export const numberFormsSchema = z.strictObject({
  units: z.array(
    z.strictObject({
      measure: z.string(),
      factor: z.number().positive(),
      words: z.array(z.string().min(1)).min(1),
    }),
  ),
  bounds: z.array(
    z.strictObject({
      bound: z.enum(['min', 'max']),
      side: z.enum(['before', 'after']),
      words: z.array(z.string().min(1)).min(1),
    }),
  ),
});

export type NumberForms = z.infer<typeof numberFormsSchema>;
