import type { SourceComment } from '../../../model.ts';
import { type DocFile, fib } from './fib.ts';
import type { DocText } from './pieces.ts';

const referenceSize = 30;

/** The comments, numbered as the text refers to them, without their places. @param start where their texts begin */
export function readComments(
  file: DocFile,
  { text }: DocText,
  start: number,
): Map<string, Omit<SourceComment, 'start' | 'end'>> {
  const comments = new Map<string, Omit<SourceComment, 'start' | 'end'>>();
  const references = file.structure(fib.commentReferences);
  const texts = file.structure(fib.commentTexts);
  const count = Math.min(Math.floor((references.length - 4) / (4 + referenceSize)), 10_000);
  for (let i = 0; i < count; i++) {
    const from = start + texts.u32(4 * i);
    const to = Math.min(start + texts.u32(4 * i + 4), start + file.counts.comments, text.length);
    const initials = 4 * (count + 1) + referenceSize * i;
    comments.set(String(i), {
      text: withoutSigns(text.slice(from, to)).trim(),
      author: references.utf16(initials + 2, Math.min(references.u16(initials), 9)),
      date: '',
    });
  }
  return comments;
}

/** Ends of paragraphs become line feeds; the sign that refers back, and all others, are dropped. */
function withoutSigns(text: string): string {
  return Array.from(text.replaceAll('\r', '\n'))
    .filter((sign) => sign >= ' ' || sign === '\n' || sign === '\t')
    .join('');
}
