import { z } from 'zod';
import type { FrameText, PageMessage } from './messages.ts';

/** Far beyond any draft: a page that goes on for ever must not fill the panel's memory. */
const LONGEST_TEXT = 20_000_000;
const LONGEST_NAME = 10_000;

/** What the panel accepts from a page: the script there runs in the process of a page that may be hostile. */
export const frameTextSchema: z.ZodType<FrameText> = z
  .object({
    top: z.boolean(),
    text: z.string().max(LONGEST_TEXT),
    blocks: z.array(
      z.object({
        kind: z.enum(['heading', 'paragraph', 'cell', 'note']),
        start: z.int().nonnegative(),
        end: z.int().nonnegative(),
      }),
    ),
    title: z.string().max(LONGEST_NAME),
    host: z.string().max(LONGEST_NAME),
    contentType: z.string(),
    unreadable: z.enum(['pdf-viewer', 'canvas-editor', 'empty']).nullable(),
    field: z.literal(true).exactOptional(),
  })
  .refine(({ text, blocks }) => follow(blocks, text.length), 'blocks follow each other within the text');

function follow(blocks: readonly { start: number; end: number }[], length: number): boolean {
  let last = 0;
  for (const { start, end } of blocks) {
    if (start < last || end < start) return false;
    last = end;
  }
  return last <= length;
}

export const pageMessageSchema: z.ZodType<PageMessage> = z.discriminatedUnion('type', [
  z.object({ type: z.literal('hengwen/selected'), id: z.string().max(LONGEST_NAME) }),
  z.object({ type: z.literal('hengwen/changed'), typing: z.literal(true).exactOptional() }),
]);
