import * as z from 'zod';
import type { SourceText } from '../../analyzer/model.ts';

/** What a reader delivers, checked where it crosses into or out of the worker. */
export const formatSchema = z.enum(['text', 'markdown', 'html', 'page', 'docx', 'doc', 'rtf', 'pdf', 'ofd']);

const range = { start: z.int(), end: z.int() };

const blockSchema = z.object({
  ...range,
  kind: z.enum(['heading', 'paragraph', 'cell', 'note']),
  level: z.int().exactOptional(),
  cell: z.object({ table: z.int(), row: z.int(), column: z.int() }).exactOptional(),
});

const runPlacesSchema = z.object({
  kind: z.literal('runs'),
  parts: z.array(z.string()),
  spans: z.array(z.object({ ...range, part: z.int(), paragraph: z.int(), run: z.int(), offset: z.int() })),
});

const pagePlacesSchema = z.object({
  kind: z.literal('pages'),
  pages: z.array(z.object({ width: z.number(), height: z.number() })),
  spans: z.array(
    z.object({
      ...range,
      page: z.int(),
      x: z.number(),
      y: z.number(),
      width: z.number(),
      height: z.number(),
      edges: z.array(z.number()).exactOptional(),
      vertical: z.boolean().exactOptional(),
    }),
  ),
});

const byWhom = { ...range, text: z.string(), author: z.string(), date: z.string() };

export const sourceSchema: z.ZodType<SourceText> = z.object({
  name: z.string(),
  format: formatSchema,
  sha256: z.string(),
  text: z.string(),
  blocks: z.array(blockSchema).exactOptional(),
  parts: z.array(z.object(range)).exactOptional(),
  title: z.string().exactOptional(),
  places: z.discriminatedUnion('kind', [runPlacesSchema, pagePlacesSchema]).exactOptional(),
  changes: z.array(z.object({ ...byWhom, kind: z.enum(['insert', 'delete']) })).exactOptional(),
  comments: z.array(z.object(byWhom)).exactOptional(),
  remarks: z
    .array(
      z.object({
        code: z.enum(['pages-without-text', 'damaged-part', 'symbols-unknown']),
        message: z.string(),
        messageEn: z.string(),
        pages: z.array(z.int()).exactOptional(),
      }),
    )
    .exactOptional(),
});
