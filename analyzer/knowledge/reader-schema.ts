import * as z from 'zod';
import { SLOTS } from '../reader/grams.ts';
import type { Reader } from '../reader/reader.ts';

/** Shape of `seeds/second-reader.yaml`, which `npm run train` writes. */
export const readerSchema = z.strictObject({
  scale: z.number().positive(),
  bias: z.number(),
  /** One signed byte for each slot, base64. */
  weights: z.base64(),
});

export type ReaderSeed = z.infer<typeof readerSchema>;

/** Null where the weights are of another size than this build reads. */
export function readerOf({ scale, bias, weights }: ReaderSeed): Reader | null {
  const bytes = Uint8Array.from(atob(weights), (character) => character.charCodeAt(0));
  return bytes.length === SLOTS ? { scale, bias, weights: new Int8Array(bytes.buffer) } : null;
}

export function readerSeed({ scale, bias, weights }: Reader): ReaderSeed {
  const characters = Array.from(weights, (weight) => String.fromCharCode(weight & 255));
  return { scale, bias, weights: btoa(characters.join('')) };
}
