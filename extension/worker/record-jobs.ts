import * as z from 'zod';
import { entrySchema } from '../../analyzer/dossier/entry-schema.ts';
import { installationSchema } from '../../analyzer/dossier/installation.ts';
import type { Dossier } from '../../analyzer/dossier/package-file.ts';
import { bytes } from './file-schema.ts';
import { reviewSchema } from './review-schema.ts';
import { sourceSchema } from './source-schema.ts';

/** What the record of a review asks of the worker: packages, the criteria. */

const words = z.object({ zh: z.string(), en: z.string() });

const originSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('page'), host: z.string() }),
  z.object({ kind: z.literal('selection'), host: z.string() }),
  z.object({ kind: z.literal('file') }),
  z.object({ kind: z.literal('paste') }),
]);

/** A version of a draft, from a package: whatever it holds besides is dropped. */
export const versionSchema: z.ZodType<Dossier['versions'][number]> = z.object({
  sha256: z.string().min(1).max(200),
  at: z.number(),
  name: z.string().max(200),
  language: z.enum(['zh', 'en']),
  origin: originSchema,
  source: sourceSchema,
  review: reviewSchema,
});

export const dossierSchema: z.ZodType<Dossier> = z.object({
  id: z.string().min(1).max(200),
  versions: z.array(versionSchema),
  entries: z.array(entrySchema),
  originals: z
    .array(z.object({ sha256: z.string().min(1).max(200), name: z.string().min(1).max(500), bytes }))
    .exactOptional(),
});

export const unpackedSchema = z.object({
  dossiers: z.array(dossierSchema),
  setAside: z.array(z.object({ where: z.string(), why: z.string() })),
  installation: installationSchema.nullable(),
});
export type Unpacked = z.infer<typeof unpackedSchema>;

/** The criteria as a person answers them. `rules`: how many rules look for something under it. */
export const guideSchema = z.object({
  groups: z.array(z.object({ id: z.string(), title: words })),
  criteria: z.array(
    z.object({ id: z.string(), group: z.string(), question: words, hint: words, rules: z.int() }),
  ),
  answers: z.record(z.enum(['yes', 'partly', 'no', 'none']), words),
  /** The same as the program says them of the text. */
  proposals: z.record(z.enum(['yes', 'partly', 'no', 'none']), words),
  /** Names of domains and topics, by id. */
  topics: z.record(z.string(), words),
});
export type Guide = z.infer<typeof guideSchema>;
