import * as z from 'zod';
import { type Entry, entryKinds } from './entry.ts';
import type { Json } from './json.ts';

/** An entry as it comes from a file or a database: nothing of it is believed before it has been looked at. */

const json: z.ZodType<Json> = z.json();
const longest = 200;
const natural = z.int().nonnegative();

const fieldSchema = z.object({
  said: z
    .array(
      z.object({
        value: json,
        at: z.number(),
        by: z.string().max(longest),
        site: z.string().min(1).max(longest),
        n: natural,
      }),
    )
    .min(1)
    .max(longest),
  seen: z.record(z.string().min(1).max(longest), natural),
});

export const entrySchema: z.ZodType<Entry> = z.object({
  id: z.string().min(1).max(1000),
  kind: z.enum(entryKinds),
  fields: z.record(z.string().min(1).max(longest), fieldSchema),
});
