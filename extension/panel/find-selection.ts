import type { Range } from '../../analyzer/model.ts';

/**
 * Where a selection stands in a text. Browsers hand selections over with their line breaks and indents
 * altered, so white space does not count. null where it does not occur.
 */
export function findSelection(text: string, selection: string): Range | null {
  const wanted = selection.replace(/\s+/g, '');
  if (wanted === '') return null;
  const bare = text.replace(/\s+/g, '');
  const at = bare.indexOf(wanted);
  if (at < 0) return null;
  return { start: offsetOf(text, at), end: offsetOf(text, at + wanted.length - 1) + 1 };
}

/** The offset of the nth character that is not white space. */
function offsetOf(text: string, nth: number): number {
  let seen = -1;
  for (let offset = 0; offset < text.length; offset += 1) {
    if (/\s/.test(text.charAt(offset))) continue;
    seen += 1;
    if (seen === nth) return offset;
  }
  return text.length;
}
