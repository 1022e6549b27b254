import { deskStrings } from './desk-strings.ts';
import { placeStrings } from './place-strings.ts';
import { whyStrings } from './why-strings.ts';

/** Every word of the interface, in both languages. Words of the exported papers are data (seeds/forms). */
export const strings = { ...deskStrings, ...placeStrings, ...whyStrings } satisfies Record<
  string,
  { zh: string; en: string }
>;

export type StringKey = keyof typeof strings;
