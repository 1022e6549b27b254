import type { Tagger, Word } from '../tagger.ts';

/** The part of compromise/two this project uses. */
export type Compromise = (text: string) => {
  json(options: { offset: true }): {
    terms?: { text: string; pre?: string; tags: string[]; offset?: { start: number; length: number } }[];
  }[];
};

/** compromise behind the project's interface; a word's tag is its tags joined by spaces. */
export function compromiseTagger(nlp: Compromise): Tagger {
  return {
    words(text) {
      return nlp(text)
        .json({ offset: true })
        .flatMap((sentence) =>
          (sentence.terms ?? []).flatMap((term): Word[] => {
            if (term.offset === undefined) return [];
            // compromise counts the term with its punctuation; the word itself follows what stands before it.
            const start = text.indexOf(term.text, term.offset.start);
            if (start < 0) return [];
            return [{ start, end: start + term.text.length, tag: term.tags.join(' ') }];
          }),
        );
    },
  };
}
