import type { Taggers } from '../../analyzer/index.ts';
import { packageFile } from './package-files.ts';

/** Loaded when a word's borders are first in doubt: jieba builds its dictionary in a third of a second. */
export const taggers: Taggers = {
  zh: async () => {
    const [{ default: init, tag }, { jiebaTagger }] = await Promise.all([
      import('jieba-wasm/web'),
      import('../../analyzer/language/zh/jieba-tagger.ts'),
    ]);
    await init({ module_or_path: await packageFile('jieba.wasm') });
    return jiebaTagger({ tag });
  },
  en: async () => {
    const [{ default: nlp }, { compromiseTagger }] = await Promise.all([
      import('compromise/two'),
      import('../../analyzer/language/en/compromise-tagger.ts'),
    ]);
    return compromiseTagger(nlp);
  },
};
