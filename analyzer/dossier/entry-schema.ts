import * as z from 'zod';
import { type Entry, entryKinds } from './entry.ts';
import type { Json } from './json.ts';

/** An entry as it comes from a file or a database: nothing of it is believed before it has been looked at. */

const json: z.ZodType<Json> = z.json();
const longest = 200;
const natural = z.int().nonnegative();
/** Names become keys of objects: `constructor` and its like would find what every object has. */
const name = z
  .string()
  .min(1)
  .max(longest)
  .refine((one) => !(one in Object.prototype), 'a name that every object has');

const saying = z.object({ value: json, at: z.number(), by: z.string().max(longest), site: name, n: natural });

const fieldSchema = z.object({
  said: z.array(saying).min(1).max(longest),
  seen: z.record(name, natural),
  past: z.array(saying).max(longest).exactOptional(),
});

export const entrySchema: z.ZodType<Entry> = z.object({
  id: z.string().min(1).max(1000),
  kind: z.enum(entryKinds),
  fields: z.record(name, fieldSchema),
});
