import { draftParts } from '../draft-parts.ts';
import type { ReadOptions, ReadText } from '../formats.ts';
import { damagedError } from '../read-error.ts';
import { Numbering } from '../word/numbering.ts';
import { Story } from '../word/story.ts';
import { readNames } from './characters.ts';
import { readComments } from './comments.ts';
import { fib, openDoc } from './fib.ts';
import { readLists } from './lists.ts';
import { Paragraphs } from './paragraphs.ts';
import { readPieces } from './pieces.ts';
import { readPages } from './properties.ts';
import { readStyles } from './styles.ts';
import { Walk } from './walk.ts';

/**
 * A file of Word 97–2003 or WPS ([MS-DOC]) as its reader sees it: the main text, its text boxes, then its notes.
 * Offsets do not lead back into the file: nothing is written into this format.
 * @throws ReadError
 */
export function readDoc(bytes: Uint8Array, { changes = 'final' }: ReadOptions): ReadText {
  const file = openDoc(bytes);
  const text = readPieces(file);
  // Half a law is worse than none.
  if (text.text.length < file.counts.main) throw damagedError('正文不完整', 'its text is cut off');
  const story = new Story();
  const paragraphs = new Paragraphs(story, readStyles(file), new Numbering(readLists(file)));
  const walk = new Walk(
    {
      text,
      characters: readPages(file, fib.characterPages, 'character'),
      paragraphs: readPages(file, fib.paragraphPages, 'paragraph'),
      names: readNames(file),
      original: changes === 'original',
    },
    paragraphs,
  );
  // The texts follow one another in this order, whichever the reader wants.
  const { main, footnotes, headers, macros, comments, endnotes, boxes } = file.counts;
  const afterHeaders = main + footnotes + headers + macros;
  const afterComments = afterHeaders + comments;
  const read = (from: number, count: number) => {
    walk.read(from, from + count);
    paragraphs.finish();
  };
  read(0, main);
  read(afterComments + endnotes, boxes);
  paragraphs.kind = 'note';
  read(main, footnotes);
  read(afterComments, endnotes);
  const stretches = draftParts(story.text, story.blocks);
  const found = story.comments(readComments(file, text, afterHeaders));
  return {
    format: 'doc',
    text: story.text,
    blocks: story.blocks,
    ...(stretches ? { parts: stretches } : {}),
    ...(story.changes.length > 0 ? { changes: story.changes } : {}),
    ...(found.length > 0 ? { comments: found } : {}),
  };
}
