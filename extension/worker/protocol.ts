import * as z from 'zod';
import { type Installation, installationSchema } from '../../analyzer/dossier/installation.ts';
import type { Dossier } from '../../analyzer/dossier/package-file.ts';
import type { Account, Question } from '../../analyzer/index.ts';
import type { SeedFile } from '../../analyzer/knowledge/read-yaml.ts';
import type { Language, Review, ReviewSettings, SourceText } from '../../analyzer/model.ts';
import { accountSchema, questionSchema } from './account-schema.ts';
import { type ExportJobs, exportJobs } from './export-schema.ts';
import { bytes, type ExportedFile, fileSchema } from './file-schema.ts';
import { type KnowledgeJobs, knowledgeJobs, packFiles } from './knowledge-jobs.ts';
import { type Labels, labelsSchema } from './labels-schema.ts';
import { type PageJobs, pageJobs } from './page-schema.ts';
import { dossierSchema, type Guide, guideSchema, type Unpacked, unpackedSchema } from './record-jobs.ts';
import { reviewSchema, reviewSettingsSchema } from './review-schema.ts';
import { sourceSchema } from './source-schema.ts';
import { type TriageJobs, triageJobs } from './triage-schema.ts';

/** What pages ask of the analyzer's worker, and what it answers. Checked on arrival, on both sides. */

z.config({ jitless: true }); // the extension's CSP forbids zod's compiled checks

const language = z.enum(['zh', 'en']);

/** One entry a job: what goes in and what comes out. */
export const jobs = {
  labels: { input: z.object({}), output: labelsSchema },
  /** The addresses that the worker has loaded, by the browser's own record. */
  loaded: { input: z.object({}), output: z.array(z.string()) },
  read: {
    input: z.object({ name: z.string(), bytes, password: z.string().optional() }),
    output: sourceSchema,
  },
  review: {
    input: z.object({
      source: sourceSchema,
      language,
      settings: reviewSettingsSchema,
      packs: packFiles.exactOptional(),
    }),
    output: reviewSchema,
  },
  explain: {
    input: z.object({
      source: sourceSchema,
      language,
      settings: reviewSettingsSchema,
      question: questionSchema,
      packs: packFiles.exactOptional(),
    }),
    output: z.array(accountSchema),
  },
  pack: {
    input: z.object({
      dossiers: z.array(dossierSchema),
      name: z.string(),
      at: z.date(),
      installation: installationSchema.nullable(),
    }),
    output: fileSchema,
  },
  unpack: { input: z.object({ bytes }), output: unpackedSchema },
  guide: { input: z.object({ own: z.string().nullable() }), output: guideSchema },
  criteriaFile: { input: z.object({ own: z.string().nullable() }), output: fileSchema },
  ...pageJobs,
  ...exportJobs,
  ...triageJobs,
  ...knowledgeJobs,
};

export interface Jobs extends PageJobs, ExportJobs, TriageJobs, KnowledgeJobs {
  labels: { input: Record<string, never>; output: Labels };
  loaded: { input: Record<string, never>; output: string[] };
  read: {
    input: { name: string; bytes: Uint8Array<ArrayBuffer>; password?: string };
    output: SourceText;
  };
  review: { input: Reviewing; output: Review };
  explain: { input: Reviewing & { question: Question }; output: Account[] };
  pack: {
    input: { dossiers: Dossier[]; name: string; at: Date; installation: Installation | null };
    output: ExportedFile;
  };
  unpack: { input: { bytes: Uint8Array<ArrayBuffer> }; output: Unpacked };
  /** `own`: a unit's own criteria as YAML or JSON, instead of those of the program. */
  guide: { input: { own: string | null }; output: Guide };
  /** The same as a file that can be edited. */
  criteriaFile: { input: { own: string | null }; output: ExportedFile };
}

interface Reviewing {
  source: SourceText;
  language: Language;
  settings: ReviewSettings;
  /** What is joined to the program's knowledge. */
  packs?: SeedFile[];
}

export type JobName = keyof Jobs;

export const requestSchema = z.object({
  id: z.int(),
  job: z.custom<JobName>((name) => typeof name === 'string' && Object.hasOwn(jobs, name)),
  input: z.unknown(),
});

/** How much of a job is done: pages, mostly. Any number of these may come before the answer. */
const progressSchema = z.object({ done: z.number(), total: z.number() });

export type Progress = z.infer<typeof progressSchema>;

export const responseSchema = z.union([
  z.object({ id: z.int(), progress: progressSchema }),
  z.object({ id: z.int(), ok: z.literal(true), output: z.unknown() }),
  z.object({
    id: z.int(),
    ok: z.literal(false),
    error: z.object({ code: z.string(), message: z.string(), messageEn: z.string() }),
  }),
]);

export type Request = z.infer<typeof requestSchema>;
export type Response = z.infer<typeof responseSchema>;
