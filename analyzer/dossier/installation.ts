import * as z from 'zod';

/** What a full backup holds beside the reviews: the rule packs and the choices of the installation it was made on. */
export const installationSchema = z.object({
  packs: z.array(z.object({ name: z.string().max(500), text: z.string(), on: z.boolean() })).max(1000),
  /** Of the person, as they were stored: only choices. */
  settings: z.record(z.string(), z.unknown()),
  /** The unit's file of settings. */
  unit: z
    .object({ name: z.string(), at: z.number(), settings: z.record(z.string(), z.unknown()) })
    .nullable(),
  /** The unit's own criteria. */
  criteria: z.string().nullable(),
});

export type Installation = z.infer<typeof installationSchema>;
