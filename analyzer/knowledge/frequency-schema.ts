import * as z from 'zod';

/** Shape of `seeds/frequencies.yaml`: how often common words stand in laws. */
export const frequenciesSchema = z.array(
  z.strictObject({
    /** At least so many times in a million characters. */
    perMillion: z.int().positive(),
    /** Parted by spaces. */
    words: z.string().min(1),
  }),
);

export type Frequencies = z.infer<typeof frequenciesSchema>;
