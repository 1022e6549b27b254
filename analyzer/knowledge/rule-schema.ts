import * as z from 'zod';

/**
 * Shape of `seeds/rules/*.yaml`, `seeds/filters/*.yaml` and `seeds/topics/*.yaml`: the rule language.
 * The pattern strings are described in `rules/pattern.ts`, the scopes in `rules/scope.ts`.
 */

const ruleId = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'kebab-case rule id expected');
const pattern = z.string().min(1);

/** Where a condition looks. `sentence` includes the lead-in the sentence hangs on. */
const scopeSchema = z.enum([
  'clause', // between commas
  'sentence', // between full stops and semicolons, with its lead-in
  'own', // the sentence without its lead-in
  'leadin', // the lead-in alone
  'item', // the whole 款 or 项
  'provision', // the whole 条
  'heading', // the headings above
  'title',
  'around', // the sentence, its lead-in, the headings above and the title: what the sentence is about
  'draft',
]);

const conditionSchema = z.union([
  pattern.transform((p) => ({ in: 'sentence' as const, any: [p] })),
  z.strictObject({ in: scopeSchema.default('sentence'), any: z.array(pattern).min(1) }),
]);

/** What a problem is made of; shared filters name the frames they silence (design.md §4). */
export const frameSchema = z.enum([
  'ground', // 1 ground × disadvantage
  'one-sided', // 2 a duty, right, leave or facility given to one parent or spouse
  'compare', // 3 two limits by sex
  'default', // 4 the default man or mother in a word
  'role', // 5 roles and looks
  'harm', // 6 harm handled wrongly
  'person', // 7 a child's person
  'freedom', // 8 a child's freedom or schooling
  'unheard', // 9 decided unheard
  'target', // 10 a number against a target
  'age-line', // 11 an age line against the definition
  'omission', // 12 a topic with its need missing
  'good', // credits
]);

const limitMeasureSchema = z.enum(['age', 'height', 'days', 'count', 'money', 'score', 'distance']);

const examplesSchema = z.strictObject({
  flag: z.array(z.string().min(4)).min(3),
  pass: z.array(z.string().min(4)).min(3),
});

const common = {
  id: ruleId,
  frame: frameSchema,
  criterion: z.string().regex(/^[A-Z]\d+$/),
  domains: z.array(z.string()).min(1),
  message: z.string().min(6),
  messageEn: z.string().min(6),
  suggestion: z.string().min(4),
  suggestionEn: z.string().min(4),
  /** Ids of plan items and law articles; `id#matter` is one matter of an item. */
  basis: z.array(z.string()).min(1),
  examples: examplesSchema,
};

const matching = {
  ...common,
  within: z.enum(['clause', 'sentence', 'item']).default('sentence'),
  with: z.array(conditionSchema).default([]),
  unless: z.array(conditionSchema).default([]),
  /** Shared filters that do not apply to this rule. */
  allow: z.array(z.string()).default([]),
  /** Only under a prohibition (a conditional protection, say). */
  prohibited: z.boolean().default(false),
  /** A frame so wide that the second reader doubts it sooner than others (checks/doubt.ts). */
  wide: z.boolean().default(false),
  /** Never doubted: read in real laws, what it finds is right. */
  sure: z.boolean().default(false),
  /** Can stand in for the quotation. */
  replacement: z.string().optional(),
  /** Sets of neutral words that can stand in the quotation (seeds/neutral-words.yaml). */
  neutral: z.array(z.string()).default([]),
};

const matchRuleSchema = z.strictObject({
  ...matching,
  kind: z.enum(['wording', 'provision', 'definition', 'credit']),
  level: z.enum(['revise', 'explain', 'consider', 'credit']),
  /** Any of these. */
  match: z.array(pattern).min(1),
  /** So wide a frame that it speaks only where the second reader agrees, and nobody else speaks (checks/second-reading.ts). */
  confirmed: z.boolean().default(false),
});

const compareRuleSchema = z.strictObject({
  ...matching,
  kind: z.enum(['wording', 'provision']),
  level: z.enum(['revise', 'explain', 'consider']),
  /** Two limits of this measure, one for each sex, that differ. */
  compare: z.array(limitMeasureSchema).min(1),
});

/** Spoken by the second reader (reader/reader.ts): a hint, never more. */
const weighRuleSchema = z.strictObject({
  ...matching,
  kind: z.literal('provision'),
  level: z.literal('consider'),
  /** The least weight of a sentence. */
  weight: z.number(),
});

const targetRuleSchema = z.strictObject({
  ...matching,
  kind: z.literal('target'),
  level: z.enum(['explain', 'consider']),
  /** What is measured; the figure is looked for in the same sentence. */
  subject: z.array(pattern).min(1),
  /** The targets for it, of one plan or of both: the plan item that holds it, and which of its targets. */
  targets: z.array(z.strictObject({ item: z.string(), n: z.int().nonnegative().default(0) })).min(1),
});

const omissionRuleSchema = z.strictObject({
  ...common,
  kind: z.literal('omission'),
  level: z.literal('consider'),
  topic: z.string(),
  /** The need counts as met when the draft holds one of these. */
  expect: z.array(pattern).min(1),
});

export const ruleSchema = z.union([
  matchRuleSchema.refine(
    ({ confirmed, level, within }) => !confirmed || (level === 'explain' && within !== 'item'),
    {
      error: 'a confirmed rule is at level explain, within a sentence or a clause',
    },
  ),
  compareRuleSchema,
  weighRuleSchema,
  targetRuleSchema,
  omissionRuleSchema,
]);

export const topicSchema = z.strictObject({
  id: ruleId,
  title: z.string(),
  titleEn: z.string(),
  domains: z.array(z.string()).min(1),
  /** Each sentence that holds one of these is one piece of evidence. */
  evidence: z.array(pattern).min(1),
  /** Sentences with one of these do not count. */
  unless: z.array(pattern).default([]),
  /** Pieces of evidence needed before the topic counts. */
  min: z.int().positive().default(1),
});

export const filterSchema = z.strictObject({
  id: ruleId,
  title: z.string(),
  titleEn: z.string(),
  /** Why the words are no problem, with the source. */
  reason: z.string(),
  frames: z.union([z.array(frameSchema).min(1), z.literal('all')]),
  in: scopeSchema.default('sentence'),
  any: z.array(pattern).min(1),
  /** Words so wide that the second reader may overrule them (checks/doubt.ts). */
  wide: z.boolean().default(false),
  /** The sentences that need it. */
  examples: z.array(z.string()).min(1),
});

export type MatchRule = z.infer<typeof matchRuleSchema>;
export type CompareRule = z.infer<typeof compareRuleSchema>;
export type WeighRule = z.infer<typeof weighRuleSchema>;
export type TargetRule = z.infer<typeof targetRuleSchema>;
export type OmissionRule = z.infer<typeof omissionRuleSchema>;
export type Rule = z.infer<typeof ruleSchema>;
export type Condition = z.infer<typeof conditionSchema>;
export type Scope = z.infer<typeof scopeSchema>;
export type Topic = z.infer<typeof topicSchema>;
export type Filter = z.infer<typeof filterSchema>;
