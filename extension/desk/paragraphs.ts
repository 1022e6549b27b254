import type { Block, Range, SourceText } from '../../analyzer/model.ts';
import { once } from './once.ts';

/** A line of the draft as it is set on the page. */
export interface Paragraph extends Range {
  /** `aside`: what was written about the draft and is not reviewed. */
  kind: Block['kind'] | 'aside';
  /** The rest of a line that was too long to be laid out in one go. */
  continues: boolean;
  /** Of a heading, where the file tells it: 1 is the highest. */
  level?: number;
  /** Of a cell, where the file tells it: table, row and column, from 0. */
  cell?: NonNullable<Block['cell']>;
}

/** Longer lines are set in pieces: a browser lays out a line of a million characters in seconds. */
const LONGEST = 4000;

/** The same of a draft that lies on the desk. */
export const paragraphsIn = once((source: SourceText) => paragraphsOf(source));

/** The lines of a text that hold anything, in order, without their indents, each with its block's kind. */
export function paragraphsOf({
  text,
  blocks = [],
  parts,
}: Pick<SourceText, 'text' | 'blocks' | 'parts'>): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let next = 0;
  let start = 0;
  while (start <= text.length) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline;
    while (next < blocks.length && blocks[next]!.end <= start) next += 1;
    const within = blocks[next];
    const aside = parts !== undefined && !parts.some((part) => part.start < end && part.end > start);
    const block = within && within.start < end ? within : null;
    const kind = aside ? 'aside' : (block?.kind ?? 'paragraph');
    const line = text.slice(start, end);
    const from = end - line.trimStart().length;
    const range = { start: from, end: start + line.trimEnd().length };
    if (from < end) pushPieces(paragraphs, range, { kind, ...placeOf(block) });
    start = end + 1;
  }
  return paragraphs;
}

type Made = Omit<Paragraph, 'start' | 'end' | 'continues'>;

function placeOf(block: Block | null): Pick<Paragraph, 'level' | 'cell'> {
  return {
    ...(block?.level === undefined ? {} : { level: block.level }),
    ...(block?.cell === undefined ? {} : { cell: block.cell }),
  };
}

function pushPieces(into: Paragraph[], { start, end }: Range, made: Made): void {
  for (let from = start; from < end; from += LONGEST) {
    into.push({ ...made, start: from, end: Math.min(from + LONGEST, end), continues: from > start });
  }
}

/** Something that stands at a place of the draft: a finding, a note on words. */
export interface Spot {
  start: number | null;
  end: number | null;
}

/** What touches each paragraph, or other stretch in order, by its index. What has no place is passed over. */
export function byParagraph<T extends Spot>(
  paragraphs: readonly Range[],
  spots: readonly T[],
): Map<number, T[]> {
  const found = new Map<number, T[]>();
  for (const spot of spots) {
    const { start, end } = spot;
    if (start === null || end === null) continue;
    for (let index = paragraphAt(paragraphs, start); index < paragraphs.length; index += 1) {
      if (paragraphs[index]!.start >= end) break;
      const list = found.get(index);
      if (list) list.push(spot);
      else found.set(index, [spot]);
    }
  }
  return found;
}

/** The index of the paragraph that an offset stands in, or of the next one. */
export function paragraphAt(paragraphs: readonly Range[], offset: number): number {
  let low = 0;
  let high = paragraphs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (paragraphs[middle]!.end > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** A stretch of a paragraph under the same spots (none: plain text). */
export interface Stretch<T extends Spot> extends Range {
  spots: T[];
}

/** Cuts a paragraph wherever something begins or ends. */
export function stretchesOf<T extends Spot>({ start, end }: Range, spots: readonly T[]): Stretch<T>[] {
  const cuts = new Set([start, end]);
  for (const spot of spots) {
    cuts.add(Math.max(start, spot.start ?? start));
    cuts.add(Math.min(end, spot.end ?? end));
  }
  const sorted = [...cuts].sort((a, b) => a - b);
  return sorted.slice(1).map((to, index) => {
    const from = sorted[index]!;
    const covering = spots.filter((one) => (one.start ?? 0) <= from && (one.end ?? 0) >= to);
    return { start: from, end: to, spots: covering };
  });
}
