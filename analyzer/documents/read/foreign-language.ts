import { foreignLanguageError } from './read-error.ts';

const SAMPLE = 100_000;
/** Fewer letters or words than these say nothing certain. */
const FEWEST_LETTERS = 40;
const FEWEST_WORDS = 30;
/** So many ideographs are Chinese worth reviewing, whatever markup or other language stands around them. */
const ENOUGH_CHINESE = 200;
/** Share of its own small words: about 0.3 in English prose, 0.1 in lists of it, next to none in other languages. */
const ENGLISH = 0.06;
/** Japanese prose is half kana; a Chinese text may cite a name in them. */
const JAPANESE = 0.15;

/**
 * A text in a language that the rules cannot read would come out without a problem, as if it had been found good.
 * @param english small words that no English text does without
 * @throws ReadError `language`
 */
export function refuseForeign(text: string, english: readonly string[]): void {
  const sample = text.slice(0, SAMPLE);
  const count = (script: RegExp) => sample.match(script)?.length ?? 0;
  const letters = count(/\p{L}/gu);
  if (letters < FEWEST_LETTERS) return;
  const han = count(/\p{Script=Han}/gu);
  const kana = count(/[\p{Script=Hiragana}\p{Script=Katakana}]/gu);
  const latin = count(/\p{Script=Latin}/gu);
  if (kana > (han + kana) * JAPANESE && han + kana > latin) throw foreignLanguageError();
  if (han >= ENOUGH_CHINESE) return;
  if (letters - han - kana - latin > letters / 2) throw foreignLanguageError();
  if (latin > letters / 2 && !isEnglish(sample, english)) throw foreignLanguageError();
}

function isEnglish(text: string, small: readonly string[]): boolean {
  const words = text.toLowerCase().match(/\p{Script=Latin}+/gu) ?? [];
  if (words.length < FEWEST_WORDS) return true;
  const known = new Set(small);
  return words.filter((word) => known.has(word)).length >= words.length * ENGLISH;
}
