import type { Tagger, Word } from '../tagger.ts';

/** The part of jieba-wasm this project uses; its two builds (Node, web) share it. */
export interface Jieba {
  tag(text: string, hmm: boolean): { word: string; tag: string }[];
}

/** jieba behind the project's interface. Words join up to the text, so offsets are sums of their lengths (UTF-16). */
export function jiebaTagger(jieba: Jieba): Tagger {
  return {
    words(text) {
      let start = 0;
      return jieba.tag(text, true).map(({ word, tag }): Word => {
        const end = start + word.length;
        const found = { start, end, tag };
        start = end;
        return found;
      });
    },
  };
}
