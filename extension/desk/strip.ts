import type { Finding, Level } from '../../analyzer/model.ts';

/** A stretch of the strip beside the draft: the gravest level of the findings that stand there. */
export interface StripMark {
  /** From 0, at the draft's beginning, to 1. */
  at: number;
  level: Level;
  count: number;
  /** Where the first of them begins, in the text. */
  offset: number;
}

/** Marks nearer to each other than this cannot be told apart on a screen. */
const STEPS = 240;

/**
 * Where findings stand along the draft, in order; those without a place are left out.
 * @param depth how far down an offset stands, from 0 to 1
 */
export function stripOf(
  findings: readonly Finding[],
  depth: (offset: number) => number,
  levels: readonly Level[],
): StripMark[] {
  const marks = new Map<number, StripMark>();
  for (const { start, level } of findings) {
    if (start === null) continue;
    const step = Math.floor(depth(start) * STEPS);
    const mark = marks.get(step);
    if (mark === undefined) marks.set(step, { at: step / STEPS, level, count: 1, offset: start });
    else {
      mark.count++;
      mark.offset = Math.min(mark.offset, start);
      if (levels.indexOf(level) < levels.indexOf(mark.level)) mark.level = level;
    }
  }
  return [...marks.values()].sort((a, b) => a.at - b.at);
}
