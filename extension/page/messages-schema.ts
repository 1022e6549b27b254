import { z } from 'zod';
import type { FrameText, PageMessage } from './messages.ts';

/** What the panel accepts from a page: a page's script runs beside a page that may be hostile. */
export const frameTextSchema: z.ZodType<FrameText> = z.object({
  top: z.boolean(),
  text: z.string(),
  blocks: z.array(
    z.object({
      kind: z.enum(['heading', 'paragraph', 'cell', 'note']),
      start: z.int().nonnegative(),
      end: z.int().nonnegative(),
    }),
  ),
  title: z.string(),
  host: z.string(),
  contentType: z.string(),
  unreadable: z.enum(['pdf-viewer', 'canvas-editor', 'empty']).nullable(),
});

export const pageMessageSchema: z.ZodType<PageMessage> = z.discriminatedUnion('type', [
  z.object({ type: z.literal('hengwen/selected'), id: z.string() }),
  z.object({ type: z.literal('hengwen/changed') }),
]);
