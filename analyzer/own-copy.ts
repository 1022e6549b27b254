/**
 * A part of a text that is kept longer than the text. Engines make a part of thirteen characters or more without
 * copying it: it points into the whole text and keeps all of it in memory. To join it to something copies it, and the
 * part of that points into the small copy.
 */
export function ownCopy(part: string): string {
  return ` ${part}`.slice(1);
}
