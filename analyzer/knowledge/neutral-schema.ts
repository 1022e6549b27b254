import * as z from 'zod';

/**
 * Shape of `seeds/neutral-words.yaml`: sets of words that name one sex, one parent, one spouse …, each with the neutral
 * word that can stand in its place. A rule that names a set gives its findings a `replacement` wherever a word of the
 * set stands in the quotation.
 *
 * A word may hold alternatives in round brackets, as in the lexicon. `^` before it: only where a clause begins there;
 * `$` behind it: only where one ends after it. Of several words the longest counts. A word may reach past the quotation
 * where its neutral word ends alike (`he shall` for `they shall`): so one that is its own neutral word is kept from
 * being taken for a shorter one. An empty neutral word leaves the word out.
 */
export const neutralSetSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'kebab-case id expected'),
  title: z.string(),
  titleEn: z.string(),
  words: z.record(z.string(), z.array(z.string().min(1)).min(1)),
});

export type NeutralSet = z.infer<typeof neutralSetSchema>;
