import * as z from 'zod';

/**
 * Shape of `seeds/lexicon/*.yaml`: classes of terms.
 *
 * A term may hold alternatives in round brackets, expanded when compiled: `女(性|职工|)` is 女性, 女职工, 女.
 * English terms match whole words, in any case.
 */

const classId = z.string().regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'kebab-case class id expected');

export const lexiconClassSchema = z.strictObject({
  id: classId,
  title: z.string(),
  titleEn: z.string(),
  terms: z.array(z.string().min(1)).default([]),
  /** Classes whose terms belong here as well. */
  include: z.array(classId).default([]),
  /** Longer words in which a term of this class means something else (账户主要 for 户主). */
  except: z.array(z.string().min(1)).default([]),
  /** Classes whose hits vanish inside a (longer) hit of this class; `all` for words that accidentally hold others. */
  masks: z.union([z.array(classId), z.literal('all')]).default([]),
  /** 男、女 named together are a pair, not a man and a woman: both hits become hits of `pair`. */
  opposite: z.strictObject({ class: classId, pair: classId }).optional(),
  /** Terms that count only where the segmenter agrees on their word borders. */
  border: z.array(z.string().min(1)).default([]),
});

export const lexiconSchema = z.strictObject({ classes: z.array(lexiconClassSchema).min(1) });

export type LexiconClass = z.infer<typeof lexiconClassSchema>;
