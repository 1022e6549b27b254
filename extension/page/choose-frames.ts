import { channelWords, consultationWords, statuteStart } from '../../analyzer/documents/html/hints.ts';
import type { FrameText } from './messages.ts';

const enoughArticles = 3;
const enoughText = 200;

/**
 * Which frames of a page hold its document. A page may keep the draft in a frame and the call for comments
 * around it, and advertisements and widgets in others.
 * @returns the frames to review, in the order given: those with articles; else the tab's own document and
 *   every frame with running text; only frames that could be read
 */
export function chooseFrames<T extends { answer: FrameText }>(frames: readonly T[]): T[] {
  const readable = frames.filter(({ answer }) => answer.unreadable === null);
  const statutes = readable.filter(({ answer }) => articles(answer) >= enoughArticles);
  if (statutes.length > 0) return statutes;
  const texts = readable.filter(({ answer }) => isRunningText(answer.text));
  const drafts = texts.filter(({ answer }) => !callsForComments(answer.text));
  if (drafts.length > 0 && drafts.length < texts.length) return drafts;
  return texts.length > 0 ? texts : readable.filter(({ answer }) => answer.top);
}

function articles({ text, blocks }: FrameText): number {
  return blocks.filter(({ start, end }) => statuteStart.test(text.slice(start, end))).length;
}

function isRunningText(text: string): boolean {
  return text.length >= enoughText && /[。；]|[.;]\s/.test(text);
}

function callsForComments(text: string): boolean {
  return consultationWords.test(text) && channelWords.test(text);
}
