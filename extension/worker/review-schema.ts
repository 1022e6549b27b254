import * as z from 'zod';
import type { Review, ReviewSettings } from '../../analyzer/model.ts';
import { formatSchema } from './source-schema.ts';

/** A Review as it crosses the border between the worker and a page. */

const offset = z.int().nonnegative();

const findingSchema = z.object({
  id: z.string(),
  rule: z.string(),
  kind: z.enum(['wording', 'provision', 'omission', 'target', 'definition', 'credit']),
  level: z.enum(['revise', 'explain', 'consider', 'credit']),
  criterion: z.string(),
  domains: z.array(z.string()),
  start: offset.nullable(),
  end: offset.nullable(),
  quote: z.string().nullable(),
  provision: z.object({ id: z.string(), label: z.string() }).nullable(),
  message: z.string(),
  suggestion: z.object({ text: z.string(), replacement: z.string().exactOptional() }),
  basis: z.array(z.object({ source: z.string(), item: z.string(), label: z.string(), quote: z.string() })),
  pack: z.string().exactOptional(),
});

const phrase = { phrase: z.string(), reason: z.string() };

export const reviewSettingsSchema: z.ZodType<ReviewSettings> = z.object({
  plans: z.array(z.string()).exactOptional(),
  off: z.array(z.string()).exactOptional(),
  omissions: z.union([z.int().nonnegative(), z.literal('all')]).exactOptional(),
  allowed: z.array(z.object(phrase)).exactOptional(),
});

export const reviewSchema: z.ZodType<Review> = z.object({
  schema: z.literal('hengwen/review@1'),
  source: z.object({
    name: z.string(),
    format: formatSchema,
    sha256: z.string(),
    chars: offset,
  }),
  draft: z.object({
    title: z.string(),
    type: z.enum(['statute', 'plan', 'notice', 'opinion', 'recruitment', 'charter', 'other']),
    language: z.enum(['zh', 'en']),
    provisions: z.array(z.object({ id: z.string(), label: z.string(), start: offset, end: offset })),
  }),
  outcome: z.enum(['A', 'B', 'C', 'D', 'E']),
  topics: z.array(z.string()),
  findings: z.array(findingSchema),
  checklist: z.array(
    z.object({
      criterion: z.string(),
      question: z.string(),
      answer: z.enum(['yes', 'partly', 'no', 'none']),
      evidence: z.array(z.string()),
    }),
  ),
  knowledge: z.object({
    version: z.string(),
    plans: z.array(z.string()),
    packs: z.array(z.object({ id: z.string(), title: z.string(), version: z.string() })).exactOptional(),
  }),
  settings: reviewSettingsSchema.exactOptional(),
  allowed: z.array(z.object({ finding: findingSchema, ...phrase })).exactOptional(),
});
