import * as z from 'zod';
import type { Dossier } from '../../analyzer/dossier/package-file.ts';
import type { Account, Question } from '../../analyzer/index.ts';
import type { SeedFile } from '../../analyzer/knowledge/read-yaml.ts';
import type { Language, Review, ReviewRecord, ReviewSettings, SourceText } from '../../analyzer/model.ts';
import { accountSchema, questionSchema } from './account-schema.ts';
import { bytes, type ExportedFile, fileSchema } from './file-schema.ts';
import { type KnowledgeJobs, knowledgeJobs, packFiles } from './knowledge-jobs.ts';
import { dossierSchema, type Guide, guideSchema, type Unpacked, unpackedSchema } from './record-jobs.ts';
import { reviewSchema, reviewSettingsSchema } from './review-schema.ts';
import { sourceSchema } from './source-schema.ts';
import { type TriageJobs, triageJobs } from './triage-schema.ts';

export type { ExportedFile } from './file-schema.ts';

/** What pages ask of the analyzer's worker, and what it answers. Checked on arrival, on both sides. */

z.config({ jitless: true }); // the extension's CSP forbids zod's compiled checks

export const exportFormats = ['docx', 'xlsx', 'md', 'csv', 'json'] as const;
type ExportFormat = (typeof exportFormats)[number];

/** Papers made of forms, with the formats each comes in. */
const exportPapers = ['opinion', 'self', 'comparison', 'reply'] as const;
type ExportPaper = (typeof exportPapers)[number];

const language = z.enum(['zh', 'en']);
const words = z.object({ zh: z.string(), en: z.string() });

const recordSchema: z.ZodType<ReviewRecord> = z.object({
  decisions: z.array(
    z.object({
      finding: z.string(),
      value: z.enum(['accepted', 'adapted', 'dismissed']),
      reason: z.string(),
    }),
  ),
  notes: z.array(z.object({ finding: z.string(), text: z.string() })),
  words: z
    .array(
      z.object({
        id: z.string(),
        start: z.int().nullable(),
        end: z.int().nullable(),
        quote: z.string(),
        label: z.string(),
        text: z.string(),
      }),
    )
    .exactOptional(),
  replies: z
    .array(
      z.object({
        opinion: z.string(),
        value: z.enum(['accepted', 'adapted', 'dismissed']),
        reason: z.string(),
        changed: z.string(),
      }),
    )
    .exactOptional(),
  answers: z
    .array(
      z.object({
        criterion: z.string(),
        value: z.enum(['yes', 'partly', 'no', 'none']).nullable(),
        remark: z.string(),
        places: z.string(),
        checked: z.string(),
      }),
    )
    .exactOptional(),
  procedure: z
    .object({
      title: z.string().exactOptional(),
      issuer: z.string().exactOptional(),
      contact: z.string().exactOptional(),
      stage: z.string().exactOptional(),
      received: z.string().exactOptional(),
      experts: z.string().exactOptional(),
      needed: z.enum(['yes', 'no']).exactOptional(),
      needReason: z.string().exactOptional(),
    })
    .exactOptional(),
});

/** Names of the knowledge that the pages print, without its rules and terms. */
const labelsSchema = z.object({
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

const exported = {
  review: reviewSchema,
  record: recordSchema,
  at: z.date(),
  language,
  reviewer: z.string().exactOptional(),
};

/** One entry a job: what goes in and what comes out. */
export const jobs = {
  labels: { input: z.object({}), output: labelsSchema },
  /** The addresses that the worker has loaded, by the browser's own record. */
  loaded: { input: z.object({}), output: z.array(z.string()) },
  read: {
    input: z.object({ name: z.string(), bytes, password: z.string().optional() }),
    output: sourceSchema,
  },
  /** Loads what draws PDFs: one may be coming. */
  warm: { input: z.object({}), output: z.null() },
  /** Opens a document whose pages are to be drawn; the size is the first page's, in points. */
  pages: {
    input: z.object({ bytes, password: z.string().exactOptional() }),
    output: z.object({ count: z.int(), width: z.number(), height: z.number() }),
  },
  /** One page of it, so many pixels wide, and its size in points. */
  page: {
    input: z.object({ page: z.int(), pixels: z.number() }),
    output: z.object({
      bitmap: z.custom<ImageBitmap>((value) => value instanceof ImageBitmap),
      width: z.number(),
      height: z.number(),
    }),
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
  export: {
    input: z.object({
      ...exported,
      format: z.enum(exportFormats),
      text: z.string(),
    }),
    output: fileSchema,
  },
  /** A paper made of a form. */
  paper: {
    input: z.object({
      ...exported,
      paper: z.enum(exportPapers),
      format: z.enum(['docx', 'xlsx']),
      text: z.string(),
    }),
    output: fileSchema,
  },
  /** A unit's own Word file with the review in its named fields. */
  template: {
    input: z.object({
      ...exported,
      paper: z.enum([...exportPapers, 'checklist']),
      bytes,
      text: z.string(),
    }),
    output: z.object({ file: fileSchema, unknown: z.array(z.string()), unused: z.array(z.string()) }),
  },
  /** The original with the review in it; `changes`: accepted rewrites as tracked changes. */
  annotate: {
    input: z.object({
      ...exported,
      name: z.string(),
      bytes,
      changes: z.boolean(),
      password: z.string().exactOptional(),
    }),
    output: fileSchema,
  },
  pack: {
    input: z.object({ dossiers: z.array(dossierSchema), name: z.string(), at: z.date() }),
    output: fileSchema,
  },
  unpack: { input: z.object({ bytes }), output: unpackedSchema },
  guide: { input: z.object({ own: z.string().nullable() }), output: guideSchema },
  ...triageJobs,
  ...knowledgeJobs,
};

export interface Jobs extends TriageJobs, KnowledgeJobs {
  labels: { input: Record<string, never>; output: Labels };
  loaded: { input: Record<string, never>; output: string[] };
  read: {
    input: { name: string; bytes: Uint8Array<ArrayBuffer>; password?: string };
    output: SourceText;
  };
  warm: { input: Record<string, never>; output: null };
  pages: {
    input: { bytes: Uint8Array<ArrayBuffer>; password?: string };
    output: { count: number; width: number; height: number };
  };
  page: {
    input: { page: number; pixels: number };
    output: { bitmap: ImageBitmap; width: number; height: number };
  };
  review: { input: Reviewing; output: Review };
  explain: { input: Reviewing & { question: Question }; output: Account[] };
  export: { input: Exported & { format: ExportFormat; text: string }; output: ExportedFile };
  paper: {
    input: Exported & { paper: ExportPaper; format: 'docx' | 'xlsx'; text: string };
    output: ExportedFile;
  };
  template: {
    input: Exported & { paper: ExportPaper | 'checklist'; bytes: Uint8Array<ArrayBuffer>; text: string };
    /** Names in the template that the program does not know; names of its own form that the template lacks. */
    output: { file: ExportedFile; unknown: string[]; unused: string[] };
  };
  annotate: {
    input: Exported & {
      name: string;
      bytes: Uint8Array<ArrayBuffer>;
      changes: boolean;
      password?: string;
    };
    output: ExportedFile;
  };
  pack: { input: { dossiers: Dossier[]; name: string; at: Date }; output: ExportedFile };
  unpack: { input: { bytes: Uint8Array<ArrayBuffer> }; output: Unpacked };
  /** `own`: a unit's own criteria as YAML or JSON, instead of those of the program. */
  guide: { input: { own: string | null }; output: Guide };
}

interface Reviewing {
  source: SourceText;
  language: Language;
  settings: ReviewSettings;
  /** What is joined to the program's knowledge. */
  packs?: SeedFile[];
}

/** What every export is made of. */
interface Exported {
  review: Review;
  record: ReviewRecord;
  at: Date;
  language: Language;
  /** Who signs; absent where nobody gave a name. */
  reviewer?: string;
}

export type JobName = keyof Jobs;

export const requestSchema = z.object({
  id: z.int(),
  job: z.enum([
    'labels',
    'loaded',
    'read',
    'warm',
    'pages',
    'page',
    'review',
    'explain',
    'export',
    'paper',
    'template',
    'annotate',
    'pack',
    'unpack',
    'guide',
    'priorities',
    'triage',
    'triageTable',
    'catalogue',
    'checkPack',
    'readPlan',
    'planFile',
  ]),
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
