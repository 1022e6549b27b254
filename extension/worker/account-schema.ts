import * as z from 'zod';
import type { Account, Question } from '../../analyzer/index.ts';

/** Questions and explanations as they cross the border between a page and the worker. */

const offset = z.int().nonnegative();
const scope = z.enum([
  'clause',
  'sentence',
  'own',
  'leadin',
  'item',
  'provision',
  'heading',
  'title',
  'around',
  'draft',
]);
const words = z.array(z.string());

const missSchema = z.discriminatedUnion('why', [
  z.object({ why: z.literal('without'), scope, wanted: words }),
  z.object({ why: z.literal('unless'), scope, words }),
  z.object({ why: z.literal('far'), wanted: z.string(), between: z.int(), most: z.int() }),
  z.object({ why: z.literal('clause') }),
  z.object({ why: z.literal('order'), wanted: z.string() }),
  z.object({ why: z.literal('absent'), wanted: z.string() }),
]);

const verdictSchema = z.discriminatedUnion('is', [
  z.object({ is: z.literal('reported'), finding: z.string() }),
  z.object({
    is: z.literal('silenced'),
    filter: z.string(),
    title: z.string().nullable(),
    reason: z.string().nullable(),
    words,
  }),
  z.object({ is: z.literal('covered'), rule: z.string(), message: z.string() }),
  z.object({ is: z.literal('missed'), miss: missSchema }),
  z.object({
    is: z.literal('lacking'),
    finding: z.string(),
    topic: z.string(),
    count: z.int(),
    wanted: words,
  }),
]);

export const accountSchema: z.ZodType<Account> = z.object({
  rule: z.string(),
  level: z.enum(['revise', 'explain', 'consider', 'credit']),
  message: z.string(),
  provision: z.string().nullable(),
  start: offset,
  end: offset,
  quote: z.string(),
  pattern: z.string().nullable(),
  words: z.array(z.object({ text: z.string(), names: words })),
  met: z.array(z.object({ scope, words })),
  verdict: verdictSchema,
});

export const questionSchema: z.ZodType<Question> = z.discriminatedUnion('about', [
  z.object({ about: z.literal('finding'), id: z.string() }),
  z.object({ about: z.literal('left-out') }),
  z.object({ about: z.literal('rule'), id: z.string() }),
  z.object({ about: z.literal('part'), part: z.object({ start: offset, end: offset }) }),
]);
