import * as z from 'zod';

/** Shape of `seeds/second-reader.yaml`, which `npm run train` writes, all but `doubt` and `confirm`: these are set by its figures. */
export const readerSchema = z.strictObject({
  scale: z.number().positive(),
  bias: z.number(),
  doubt: z.strictObject({ loose: z.number().negative(), close: z.number().negative() }),
  confirm: z.number(),
  /** One signed byte for each slot, base64. */
  weights: z.base64(),
});

export type ReaderSeed = z.infer<typeof readerSchema>;
