import * as z from 'zod';

/** Shape of `seeds/numbers.yaml`: numbers in drafts and in plan targets. */
export const numberFormsSchema = z.strictObject({
  units: z.array(
    z.strictObject({
      measure: z.string(),
      factor: z.number().positive(),
      words: z.array(z.string().min(1)).min(1),
      /** Longer words that begin with the unit and are none: 三成 but not 第三成员. */
      except: z.array(z.string()).default([]),
    }),
  ),
  /** Words that are numbers: 半数. */
  words: z.array(
    z.strictObject({
      measure: z.string(),
      value: z.number(),
      bound: z.enum(['min', 'max']).optional(),
      words: z.array(z.string().min(2)).min(1),
    }),
  ),
  /** Words in front of a number that make it a change, not a level: 提高5%, but not 提高到5%. */
  changes: z.array(z.string().min(1)),
  /** Words that end the name of something measured. */
  measured: z.array(z.string().min(1)).min(1),
  /** Units of plan targets, each as one of the measures above. */
  targets: z.array(z.strictObject({ unit: z.string(), measure: z.string(), factor: z.number().positive() })),
  bounds: z.array(
    z.strictObject({
      bound: z.enum(['min', 'max']),
      side: z.enum(['before', 'after']),
      words: z.array(z.string().min(1)).min(1),
    }),
  ),
});

export type NumberForms = z.infer<typeof numberFormsSchema>;
