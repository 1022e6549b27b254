import type { Taggers } from '../language/confirm-borders.ts';
import { type Compromise, compromiseTagger } from '../language/en/compromise-tagger.ts';
import { jiebaTagger } from '../language/zh/jieba-tagger.ts';

/** The taggers as Node loads them. */
export const nodeTaggers: Taggers = {
  zh: async () => jiebaTagger(await import('jieba-wasm')),
  en: async () => compromiseTagger((await import('compromise/two')).default as unknown as Compromise),
};
