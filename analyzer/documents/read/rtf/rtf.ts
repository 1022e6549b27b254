import { draftParts } from '../draft-parts.ts';
import type { ReadOptions, ReadText } from '../formats.ts';
import { Story } from '../word/story.ts';
import { RtfReader } from './reader.ts';

/**
 * A file of RTF as its reader sees it. Numbers of paragraphs stand in the file as they were last printed.
 * @throws ReadError
 */
export function readRtf(bytes: Uint8Array, { changes = 'final' }: ReadOptions): ReadText {
  const story = new Story();
  const reader = new RtfReader(bytes, story, changes === 'original');
  reader.read(bytes);
  const stretches = draftParts(story.text, story.blocks);
  const comments = story.comments(reader.comments);
  return {
    format: 'rtf',
    text: story.text,
    blocks: story.blocks,
    ...(stretches ? { parts: stretches } : {}),
    ...(story.changes.length > 0 ? { changes: story.changes } : {}),
    ...(comments.length > 0 ? { comments } : {}),
  };
}
