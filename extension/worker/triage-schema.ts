import * as z from 'zod';
import type { BatchFormat } from '../../analyzer/documents/write/triage/write-triage.ts';
import type { SeedFile } from '../../analyzer/knowledge/read-yaml.ts';
import type { Language, ReviewSettings } from '../../analyzer/model.ts';
import type { BatchEntry, Failed, Summary } from '../../analyzer/triage/triage.ts';
import { bytes, type ExportedFile, fileSchema } from './file-schema.ts';
import { packFiles } from './knowledge-jobs.ts';
import { reviewSettingsSchema } from './review-schema.ts';

/** What the batch asks of the worker: figures of one file after the other, never their texts. */

const words = z.object({ zh: z.string(), en: z.string() });
const count = z.int().nonnegative();
const counts = z.object({ revise: count, explain: count, consider: count, credit: count });

const summarySchema: z.ZodType<Summary> = z.object({
  name: z.string(),
  title: z.string(),
  type: z.enum(['statute', 'plan', 'notice', 'opinion', 'recruitment', 'charter', 'other']),
  chars: count,
  outcome: z.enum(['A', 'B', 'C', 'D', 'E']),
  levels: counts,
  domains: z.record(z.string(), counts),
  priority: z.string(),
  why: z.array(words),
  weight: z.number(),
});

const failedSchema: z.ZodType<Failed> = z.object({
  name: z.string(),
  error: z.object({ code: z.string(), message: z.string(), messageEn: z.string() }),
});

/** The priorities in their order, as seeds/triage.yaml names them. */
const prioritiesSchema = z.array(z.object({ id: z.string(), mark: z.string(), word: words }));
export type Priorities = z.infer<typeof prioritiesSchema>;

const language = z.enum(['zh', 'en']);

export const triageJobs = {
  priorities: { input: z.object({}), output: prioritiesSchema },
  triage: {
    input: z.object({
      name: z.string(),
      bytes,
      language,
      settings: reviewSettingsSchema,
      packs: packFiles.exactOptional(),
    }),
    output: summarySchema,
  },
  triageTable: {
    input: z.object({
      format: z.enum(['csv', 'xlsx']),
      entries: z.array(z.union([summarySchema, failedSchema])),
      language,
      at: z.date(),
    }),
    output: fileSchema,
  },
};

export interface TriageJobs {
  priorities: { input: Record<string, never>; output: Priorities };
  /** One file, read and reviewed. */
  triage: {
    input: {
      name: string;
      bytes: Uint8Array<ArrayBuffer>;
      language: Language;
      settings: ReviewSettings;
      packs?: SeedFile[];
    };
    output: Summary;
  };
  triageTable: {
    input: { format: BatchFormat; entries: BatchEntry[]; language: Language; at: Date };
    output: ExportedFile;
  };
}
