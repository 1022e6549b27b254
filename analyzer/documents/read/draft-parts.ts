import type { Block, Range } from '../../model.ts';
import { draftLines } from '../html/parts.ts';

/**
 * The stretches of a text that are the draft, where it also holds what was written about it (a call for
 * comments, an explanation), as pages do; undefined where all of it is the draft.
 * @param blocks the text's lines, in order
 */
export function draftParts(text: string, blocks: readonly Block[]): Range[] | undefined {
  const lines = blocks.map(({ kind, start, end }) => ({ kind, text: text.slice(start, end) }));
  const parts = draftLines(lines);
  const [first] = parts;
  if (parts.length === 1 && first?.start === 0 && first.end === blocks.length) return undefined;
  return parts.flatMap(({ start, end }) => {
    const from = blocks[start];
    const to = blocks[end - 1];
    return from && to ? [{ start: from.start, end: to.end }] : [];
  });
}
