import * as z from 'zod';
import type { Language, Review, ReviewRecord } from '../../analyzer/model.ts';
import { bytes, type ExportedFile, fileSchema } from './file-schema.ts';
import { reviewSchema } from './review-schema.ts';

/** What is asked of the worker when a review goes out: as a list, as a paper, in the original. */

export const exportFormats = ['docx', 'xlsx', 'md', 'csv', 'json'] as const;
type ExportFormat = (typeof exportFormats)[number];

/** Papers made of forms, with the formats each comes in. */
const exportPapers = ['opinion', 'self', 'comparison', 'reply', 'history'] as const;
type ExportPaper = (typeof exportPapers)[number];

const language = z.enum(['zh', 'en']);

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
  steps: z
    .array(
      z.object({
        step: z.string(),
        done: z.boolean(),
        who: z.string(),
        on: z.string(),
        remark: z.string(),
      }),
    )
    .exactOptional(),
  history: z
    .array(
      z.object({
        at: z.number(),
        by: z.string(),
        deed: z.string(),
        object: z.string(),
        change: z.string(),
      }),
    )
    .exactOptional(),
});

const exported = {
  review: reviewSchema,
  record: recordSchema,
  at: z.date(),
  language,
  reviewer: z.string().exactOptional(),
  criteria: z.string().exactOptional(),
};

export const exportJobs = {
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
};

/** What every export is made of. */
interface Exported {
  review: Review;
  record: ReviewRecord;
  at: Date;
  language: Language;
  /** Who signs; absent where nobody gave a name. */
  reviewer?: string;
  /** A unit's own criteria as YAML or JSON, instead of those of the program. */
  criteria?: string;
}

export interface ExportJobs {
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
}
