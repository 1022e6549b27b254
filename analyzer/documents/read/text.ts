import type { Block } from '../../model.ts';
import { draftParts } from './draft-parts.ts';
import type { ReadText } from './formats.ts';

const line = /\S[^\r\n\u2028\u2029]*/g;

/** The text as it is: findings point into its own characters. Only its draft is marked as such. */
export function readText(text: string): ReadText {
  const parts = draftParts(text, linesOf(text));
  return { format: 'text', text, ...(parts ? { parts } : {}) };
}

/** Without their margins: headings are told by how a line begins and ends. */
function linesOf(text: string): Block[] {
  return Array.from(text.matchAll(line), ({ 0: shown, index }) => ({
    kind: 'paragraph',
    start: index,
    end: index + shown.trimEnd().length,
  }));
}
