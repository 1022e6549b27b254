import * as z from 'zod';
import { frameSchema } from './rule-schema.ts';

/** Shape of `seeds/second-reader.yaml`, which `npm run train` writes, all but `doubt`, `confirm` and `overrule`: those are set by its figures. */
export const readerSchema = z.strictObject({
  scale: z.number().positive(),
  bias: z.number(),
  doubt: z.strictObject({
    longest: z.int().positive(),
    later: z.number().nonnegative(),
    many: z.int().min(2),
    usual: z.number().negative(),
    sooner: z.number().nonnegative(),
    frames: z.partialRecord(frameSchema, z.number().negative()),
    never: z.array(frameSchema).readonly(),
  }),
  overrule: z.number().positive(),
  confirm: z.number(),
  /** One signed byte for each slot, base64. */
  weights: z.base64(),
});

export type ReaderSeed = z.infer<typeof readerSchema>;
