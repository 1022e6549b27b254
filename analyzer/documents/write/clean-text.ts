/**
 * Text that every paper can hold: no control characters, no lone surrogates, no direction overrides, `\n` as
 * the only line end. Drafts come from the wild, and one such character makes a .docx unreadable, or lets a
 * draft rewrite the reviewer's terminal.
 */
export function cleanText(text: string): string {
  return text.replace(LINE_ENDS, '\n').replace(UNPRINTABLE, '').toWellFormed();
}

const LINE_ENDS = /\r\n?|[\u2028\u2029\u0085\v\f]/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what has to go
const UNPRINTABLE = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufffe\uffff]/g;

/** The text, cut to `max` UTF-16 units with an ellipsis where it is longer; never cut inside a character. */
export function cut(text: string, max: number): string {
  return text.length <= max ? text : `${headOf(text, max - 1)}…`;
}

/** The last `max` units with an ellipsis before them where the text is longer. */
export function cutStart(text: string, max: number): string {
  return text.length <= max ? text : `…${tailOf(text, max - 1)}`;
}

const headOf = (text: string, length: number) =>
  text.slice(0, isHigh(text.charCodeAt(length - 1)) ? length - 1 : length);

const tailOf = (text: string, length: number) => {
  const from = text.length - length;
  return text.slice(isHigh(text.charCodeAt(from - 1)) ? from + 1 : from);
};

const isHigh = (unit: number) => unit >= 0xd800 && unit <= 0xdbff;
