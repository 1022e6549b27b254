import * as z from 'zod';
import { SLOTS } from '../reader/grams.ts';
import type { Reader } from '../reader/reader.ts';

/** Shape of `seeds/second-reader.yaml`, which `npm run train` writes, all but `doubt`: that is set by its figures. */
export const readerSchema = z.strictObject({
  scale: z.number().positive(),
  bias: z.number(),
  doubt: z.strictObject({ loose: z.number().negative(), close: z.number().negative() }),
  /** One signed byte for each slot, base64. */
  weights: z.base64(),
});

export type ReaderSeed = z.infer<typeof readerSchema>;

/** Null where the weights are of another size than this build reads. */
export function readerOf({ weights, ...rest }: ReaderSeed): Reader | null {
  const bytes = Uint8Array.from(atob(weights), (character) => character.charCodeAt(0));
  return bytes.length === SLOTS ? { ...rest, weights: new Int8Array(bytes.buffer) } : null;
}

export function readerSeed({ weights, ...rest }: Reader): ReaderSeed {
  const characters = Array.from(weights, (weight) => String.fromCharCode(weight & 255));
  return { ...rest, weights: btoa(characters.join('')) };
}
