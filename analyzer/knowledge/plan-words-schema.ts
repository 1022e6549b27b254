import * as z from 'zod';

const words = z.array(z.string().min(1)).min(1);

/** Shape of `seeds/plan-words.yaml`: by which words a plan's official text is read. */
export const planWordsSchema = z.strictObject({
  goals: words,
  measures: words,
  organisation: words,
  monitoring: words,
  levels: z.array(z.strictObject({ level: z.enum(['city', 'district']), ends: words, area: words })).min(1),
  units: z.array(z.strictObject({ unit: z.string(), words })).min(1),
  all: words,
  about: words,
  lowered: words,
  within: words,
  joins: words,
  fillers: words,
  leads: words,
});

export type PlanWords = z.infer<typeof planWordsSchema>;
