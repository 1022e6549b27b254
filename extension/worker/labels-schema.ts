import * as z from 'zod';

const words = z.object({ zh: z.string(), en: z.string() });

/** Names of the knowledge that the pages print, without its rules and terms. */
export const labelsSchema = z.object({
  criteria: z.array(z.object({ id: z.string(), group: z.string(), question: words })),
  groups: z.array(z.object({ id: z.string(), title: words })),
  plans: z.array(z.object({ id: z.string(), title: z.string() })),
  domains: z.array(z.object({ id: z.string(), title: words })),
  /** Plans and laws; `edition` is the plan's period or the law's version. */
  sources: z.array(z.object({ id: z.string(), edition: z.string() })),
  /** The words of the form that exports fill: a unit may have its own. */
  levels: z.record(z.enum(['revise', 'explain', 'consider', 'credit']), words),
  outcomes: z.record(z.enum(['A', 'B', 'C', 'D', 'E']), z.object({ word: words, note: words })),
  decisions: z.record(z.enum(['accepted', 'adapted', 'dismissed']), words),
});

export type Labels = z.infer<typeof labelsSchema>;
