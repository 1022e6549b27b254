import * as z from 'zod';

/** Shapes of `seeds/domains.yaml`, `seeds/plans/*.yaml` and `seeds/laws/*.yaml`. */

const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'kebab-case id expected');
/** Quotations are short: the running text of plans and laws is not copied into the project. */
const quote = z.string().min(4).max(120);

export const domainSchema = z.strictObject({
  id,
  part: z.enum(['women', 'children']),
  title: z.string(),
  titleEn: z.string(),
});

const targetSchema = z.strictObject({
  /** The figure as printed in the plan. */
  figure: z.string().min(1),
  /** As a fraction for percent and rate, first/second for a ratio; null for 全覆盖, 应建尽建 and the like. */
  value: z.number().nullable(),
  unit: z.string(),
  direction: z.enum(['at-least', 'at-most', 'about', 'exactly', 'all']),
  subject: z.string().min(1),
});

const planItemSchema = z.strictObject({
  id,
  /** null for 组织实施 and 监测评估, which stand outside the domains. */
  domain: id.nullable(),
  kind: z.enum(['goal', 'measure', 'organisation', 'monitoring']),
  n: z.int().positive(),
  title: z.string().min(2).max(24),
  quote,
  /** Sentences of a long item that speak of other matters, for rules that `quote` says nothing about: cited as id#matter. */
  matters: z.record(id, quote).optional(),
  targets: z.array(targetSchema).default([]),
  /** The item of the other plan with the same object. */
  counterpart: id.nullable().default(null),
});

export const planSchema = z.strictObject({
  id,
  title: z.string(),
  short: z.string(),
  level: z.enum(['city', 'district']),
  region: z.string(),
  issuer: z.string(),
  number: z.string(),
  date: z.iso.date(),
  /** Words by which a draft of this area names its own area. */
  marks: z.array(z.string().min(2)).min(1),
  period: z.strictObject({ from: z.int(), to: z.int() }),
  items: z.array(planItemSchema).min(1),
});

const articleSchema = z.strictObject({
  id,
  article: z.string(),
  topic: z.string(),
  quote,
});

export const lawSchema = z.strictObject({
  id,
  title: z.string(),
  short: z.string(),
  /** Date of the version quoted; printed wherever the law is cited. */
  version: z.iso.date(),
  articles: z.array(articleSchema).min(1),
});

export type Domain = z.infer<typeof domainSchema>;
export type PlanItem = z.infer<typeof planItemSchema>;
export type Target = z.infer<typeof targetSchema>;
export type Plan = z.infer<typeof planSchema>;
export type Law = z.infer<typeof lawSchema>;
