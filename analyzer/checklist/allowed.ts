import { normalise } from '../draft/normalise.ts';
import type { AllowedPhrase, Range } from '../model.ts';

/** Tells which phrase, if any, covers a stretch of a draft. Both are compared as rules see them: normalised. */
export function phraseFinder(
  phrases: readonly AllowedPhrase[],
  characters: Uint16Array,
): (text: string, stretch: Range) => AllowedPhrase | undefined {
  const known = phrases.flatMap((phrase) => {
    const words = normalise({ text: phrase.phrase }, characters, []).text.trimEnd();
    return words === '' ? [] : [{ phrase, words }];
  });
  return (text, { start, end }) =>
    known.find(({ words }) => {
      // Wherever the phrase stands within these bounds it reaches from before the stretch to behind it.
      const around = text.slice(Math.max(0, end - words.length), start + words.length);
      return words.length >= end - start && around.includes(words);
    })?.phrase;
}
