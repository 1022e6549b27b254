import { plausibility } from './decode.ts';
import { englishWords } from './english-words.ts';

/** garbled: read with the wrong encoding, or no text at all · other-language: neither Chinese nor English. */
export type Illegible = 'garbled' | 'other-language';

const sampleLength = 200_000;
/** Fewer letters or words tell nothing: a heading, a table of figures, a name. */
const enoughLetters = 60;
const enoughWords = 40;
const englishShare = 0.06;
/** One ideograph says about as much as this many letters. */
const ideographWeight = 3;
const chineseShare = 0.2;
const kanaShare = 0.1;
const wrongShare = 0.2;
const accentShare = 0.4;
const commonShare = 0.1;

/** Why a text cannot be reviewed, or null. Doubtful texts are let through: a review of them does no harm. */
export function illegible(text: string): Illegible | null {
  const sample = text.slice(0, sampleLength);
  const count = (pattern: RegExp) => sample.match(pattern)?.length ?? 0;
  const wrong = count(wrongCharacters);
  const letters = count(/\p{L}/gu);
  if (wrong > 10 && wrong > (letters + wrong) * wrongShare) return 'garbled';
  if (letters < enoughLetters) return null;
  const ideographs = count(/\p{Script=Han}/gu);
  const kana = count(/[\p{Script=Hiragana}\p{Script=Katakana}]/gu);
  const weight = ideographs * ideographWeight;
  if (weight > (letters - ideographs + weight) * chineseShare) {
    if (kana > (ideographs + kana) * kanaShare) return 'other-language';
    return isMisread(sample, ideographs) ? 'garbled' : null;
  }
  // UTF-8 read as Latin-1 is accents and signs for the most part.
  if (count(/[\u0080-\u00ff]/g) > letters * accentShare) return 'garbled';
  return isEnglish(sample, letters) ? null : 'other-language';
}

/** Replacement characters, private use and control characters other than white space. */
const wrongCharacters =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is counted
  /[\ufffd\ue000-\uf8ff\x00-\x08\x0e-\x1f]/g;

/** Chinese in the wrong encoding is full of ideographs that hardly any text has. */
function isMisread(sample: string, ideographs: number): boolean {
  return ideographs >= enoughLetters && plausibility(sample) < commonShare;
}

function isEnglish(sample: string, letters: number): boolean {
  const words = sample.toLowerCase().match(/[a-z]+/g) ?? [];
  if (words.join('').length < letters / 2) return false;
  if (words.length < enoughWords) return true;
  return words.filter((word) => englishWords.has(word)).length >= words.length * englishShare;
}
