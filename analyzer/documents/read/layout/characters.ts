/** What a character is when lines are put together. */
const IDEOGRAPHIC =
  /[\u2e80-\u303f\u3040-\u30ff\u3100-\u312f\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef\ud840-\ud8bf]/;
const LETTER = /[\p{L}\p{M}\p{N}]/u;

export function isIdeographic(character: string): boolean {
  return IDEOGRAPHIC.test(character);
}

/** A letter or digit of a script that parts its words by spaces. */
export function isWordLetter(character: string): boolean {
  return !IDEOGRAPHIC.test(character) && LETTER.test(character);
}

/** A sentence, a clause or a heading with a list below ends here. */
export function endsSentence(text: string): boolean {
  return /[。；！？：;!?:…][”’"'」』）)】》]*$/u.test(text) || /\.[”"')]*$/.test(text);
}

/** Punctuation that no line begins with: it takes the character before along to the next line. */
export function isNoStart(character: string): boolean {
  return /[，。、；：！？）》」』】〕”’,.;:!?)\]]/u.test(character);
}

/** Punctuation that no line ends with. */
export function isNoEnd(character: string): boolean {
  return /[（《「『【〔“‘([]/u.test(character);
}

/** Width in ems, as most fonts have it: what is not known of a character's place is reckoned with. */
export function widthOf(character: string): number {
  if (isIdeographic(character)) return 1;
  return /[A-ZMW@%—…“”‘’]/.test(character) ? 0.7 : 0.5;
}
