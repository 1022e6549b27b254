import * as z from 'zod';

/** Shape of `seeds/triage.yaml`: which documents of a batch come first, and the words of the table that says so. */

const words = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) });

const measure = z.enum(['revise', 'explain', 'problems', 'consider', 'credit', 'domains', 'topics']);

const named = {
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'kebab-case id expected'),
  word: words,
  /** Tells the priority where colour cannot. */
  mark: z.string().min(1).max(2),
};

const prioritySchema = z.union([
  z.strictObject({
    ...named,
    reasons: z.array(z.strictObject({ count: measure, least: z.int().positive(), why: words })).min(1),
  }),
  z.strictObject({ ...named, otherwise: words }),
]);

const captionKeys = z.enum([
  ...([
    'number',
    'priority',
    'why',
    'file',
    'title',
    'type',
    'chars',
    'outcome',
    'domains',
    'domain',
  ] as const),
  ...(['documents', 'failed', 'date', 'knowledge', 'item', 'content', 'statement'] as const),
]);

export const triageSchema = z
  .strictObject({
    version: z.int(),
    priorities: z.array(prioritySchema).min(2),
    weights: z.strictObject({
      revise: z.number().nonnegative(),
      explain: z.number().nonnegative(),
      consider: z.number().nonnegative(),
    }),
    title: words,
    fileName: words,
    sheets: z.record(z.enum(['table', 'domains', 'overview']), words),
    captions: z.record(captionKeys, words),
    illegible: z.record(z.enum(['garbled', 'other-language']), words),
  })
  .check(({ value, issues }) => {
    const complain = (message: string) => issues.push({ code: 'custom', input: value, message });
    const ids = value.priorities.map(({ id }) => id);
    if (new Set(ids).size !== ids.length) complain('a priority is given twice');
    const last = value.priorities.findIndex((one) => 'otherwise' in one);
    if (last !== ids.length - 1) complain('the last priority, and no other, has `otherwise`');
  });

export type TriageForm = z.infer<typeof triageSchema>;
export type Measure = z.infer<typeof measure>;
