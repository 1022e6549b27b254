import * as z from 'zod';

/**
 * What people choose about reviews and about the program. Every value may be left out: what nobody chose is decided by
 * the layer below (layers.ts), so that only choices are kept and a new default reaches everybody who made none.
 */

/** A plan of a rule pack stands in the pack's namespace. */
const planId = z.string().regex(/^[a-z0-9-]+(\/[a-z0-9-]+)?$/, 'id of a plan expected, such as bj-145');
const criterion = z.string().regex(/^[A-Z]\d{1,2}$/, 'id of a criterion expected, such as C1');

/** `off`: a phrase of a lower layer that is not allowed after all. */
const phraseSchema = z.strictObject({
  phrase: z.string().trim().min(2).max(200),
  reason: z.string().trim().max(500).default(''),
  off: z.literal(true).exactOptional(),
});

/** Each choice by itself: one that cannot be read leaves the others standing. */
export const choices = {
  /** Plans in force, by id. */
  plans: z.array(planId).min(1).max(50),
  /** Families of rules: those of a criterion, on or off. */
  families: z.record(criterion, z.boolean()),
  /** Most omissions that a review names. */
  omissions: z.union([z.int().min(0).max(99), z.literal('all')]),
  allowed: z.array(phraseSchema).max(1000),
  language: z.enum(['zh', 'en']),
  theme: z.enum(['system', 'light', 'dark']),
};

/** A whole file of settings, as a unit hands it to its people: every word of it must be known. */
export const settingsSchema = z.strictObject({
  plans: choices.plans.exactOptional(),
  families: choices.families.exactOptional(),
  omissions: choices.omissions.exactOptional(),
  allowed: choices.allowed.exactOptional(),
  language: choices.language.exactOptional(),
  theme: choices.theme.exactOptional(),
});

export type Settings = z.output<typeof settingsSchema>;
export type SettingName = keyof Settings;
export type SettingPhrase = z.output<typeof phraseSchema>;

/** What can be read of settings that came from a store or a policy: what is unknown or broken counts as not chosen. */
export function takeSettings(value: unknown): Settings {
  if (typeof value !== 'object' || value === null) return {};
  const given = value as Record<string, unknown>;
  const taken = Object.entries(choices).flatMap(([name, schema]) => {
    if (!Object.hasOwn(given, name)) return [];
    const read = schema.safeParse(given[name]);
    return read.success ? [[name, read.data] as const] : [];
  });
  return Object.fromEntries(taken) as Settings;
}
