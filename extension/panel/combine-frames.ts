import type { Block, Finding, Range, SourceText } from '../../analyzer/model.ts';
import { chooseFrames } from '../page/choose-frames.ts';
import type { FrameText, Mark } from '../page/messages.ts';

export interface Frame {
  frameId: number;
  answer: FrameText;
}

/** Which part of the combined text came from which frame, and where that part began in the frame's text. */
export interface Span extends Range {
  frameId: number;
  from: number;
}

export interface Combined {
  text: string;
  blocks: Block[];
  spans: Span[];
  title: string;
  host: string;
  /** A part of it is what somebody writes in a field of the page. */
  field?: true;
}

/** Lays the texts of the frames that hold the document one after the other, the tab's own first. */
export function combineFrames(frames: readonly Frame[]): Combined {
  const chosen = chooseFrames(frames).sort(
    (a, b) => Number(b.answer.top) - Number(a.answer.top) || a.frameId - b.frameId,
  );
  const combined: Combined = { text: '', blocks: [], spans: [], title: '', host: '' };
  for (const { frameId, answer } of chosen) {
    if (combined.text !== '') combined.text += '\n';
    const start = combined.text.length;
    combined.text += answer.text;
    combined.spans.push({ frameId, start, end: combined.text.length, from: 0 });
    combined.blocks.push(...answer.blocks.map((block) => moved(block, start)));
    combined.host ||= answer.host;
    if (answer.field) combined.field = true;
  }
  const topTitle = frames.find(({ answer }) => answer.top)?.answer.title;
  combined.title = topTitle || (chosen.find(({ answer }) => answer.title)?.answer.title ?? '');
  return combined;
}

/** The part of the page that the user selected. */
export function cutTo({ text, blocks, spans, title, host }: Combined, part: Range): Combined {
  const clip = <T extends Range>(range: T): T => ({
    ...range,
    start: Math.max(range.start, part.start) - part.start,
    end: Math.min(range.end, part.end) - part.start,
  });
  const inside = (range: Range) => range.start < part.end && range.end > part.start;
  return {
    text: text.slice(part.start, part.end),
    blocks: blocks.filter(inside).map(clip),
    spans: spans
      .filter(inside)
      .map((span) => ({ ...clip(span), from: span.from + Math.max(0, part.start - span.start) })),
    title,
    host,
  };
}

/** Findings as marks of each frame, in the frame's own offsets. */
export function marksByFrame(findings: readonly Finding[], spans: readonly Span[]): Map<number, Mark[]> {
  const byFrame = new Map<number, Mark[]>(spans.map(({ frameId }) => [frameId, []]));
  for (const { id, level, start, end } of findings) {
    if (start === null || end === null) continue;
    const span = spans.find((one) => start >= one.start && start < one.end);
    if (!span) continue;
    const shift = span.from - span.start;
    byFrame
      .get(span.frameId)
      ?.push({ id, level, start: start + shift, end: Math.min(end, span.end) + shift });
  }
  return byFrame;
}

export function sourceOf(combined: Combined, sha256: string): SourceText {
  const { text, blocks, title, host } = combined;
  return {
    name: title || host,
    format: 'page',
    sha256,
    text,
    // A selection that is not part of the page has lines only: with an empty list nothing of it would be read.
    ...(blocks.length > 0 ? { blocks } : {}),
    ...(title ? { title } : {}),
  };
}

const moved = <T extends Range>(range: T, by: number): T => ({
  ...range,
  start: range.start + by,
  end: range.end + by,
});
