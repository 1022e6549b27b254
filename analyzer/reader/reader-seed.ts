import type { ReaderSeed } from '../knowledge/reader-schema.ts';
import { SLOTS } from './grams.ts';
import type { Reader } from './reader.ts';

// Apart from the schema, as a review needs them, and is not to load zod for that.

/** Null where the weights are of another size than this build reads. */
export function readerOf({ weights, ...rest }: ReaderSeed): Reader | null {
  const bytes = Uint8Array.from(atob(weights), (character) => character.charCodeAt(0));
  return bytes.length === SLOTS ? { ...rest, weights: new Int8Array(bytes.buffer) } : null;
}

export function readerSeed({ weights, ...rest }: Reader): ReaderSeed {
  const characters = Array.from(weights, (weight) => String.fromCharCode(weight & 255));
  return { ...rest, weights: btoa(characters.join('')) };
}
