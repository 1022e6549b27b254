import type { Edit } from '../draft/reparse.ts';

/** Texts are compared in pieces of this length first: to compare two strings costs a small part of comparing their units. */
const PIECE = 4096;

/** What has to be replaced in a text to make another of it: all between the first and the last difference. */
export function findEdit(before: string, after: string): Edit {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start + PIECE <= most && before.slice(start, start + PIECE) === after.slice(start, start + PIECE))
    start += PIECE;
  while (start < most && before.charCodeAt(start) === after.charCodeAt(start)) start++;
  const tail = (length: number) =>
    before.slice(before.length - length - PIECE, before.length - length) ===
    after.slice(after.length - length - PIECE, after.length - length);
  let same = 0;
  while (start + same + PIECE <= most && tail(same)) same += PIECE;
  while (
    start + same < most &&
    before.charCodeAt(before.length - 1 - same) === after.charCodeAt(after.length - 1 - same)
  )
    same++;
  return { start, end: before.length - same, inserted: after.length - same - start };
}
