import type { RawBlock } from './block-builder.ts';
import { provisionStart, statuteStart } from './hints.ts';

/** Sums over any stretch of blocks, in constant time. */
export interface Measure {
  chars(first: number, end: number): number;
  linkChars(first: number, end: number): number;
  links(first: number, end: number): number;
  /** Blocks that are running text: a numbered provision, or a sentence outside links. */
  prose(first: number, end: number): number;
  /** Articles and chapters. */
  articles(first: number, end: number): number;
}

const sentence = /[。；：！？.;:!?”"]$/;
const sentenceLength = 20;

/** Whether a block is running text. */
export function isProse(block: RawBlock): boolean {
  const own = block.text.length - block.linkChars;
  if (own === 0) return false;
  return provisionStart.test(block.text) || (own >= sentenceLength && sentence.test(block.text));
}

export function measure(blocks: readonly RawBlock[]): Measure {
  const sum = (of: (block: RawBlock) => number) => {
    const sums = new Float64Array(blocks.length + 1);
    for (const [i, block] of blocks.entries()) sums[i + 1] = (sums[i] ?? 0) + of(block);
    return (first: number, end: number) => (sums[end] ?? 0) - (sums[first] ?? 0);
  };
  return {
    chars: sum((block) => block.text.length),
    linkChars: sum((block) => block.linkChars),
    links: sum((block) => block.links),
    prose: sum((block) => (isProse(block) ? 1 : 0)),
    articles: sum((block) => (statuteStart.test(block.text) ? 1 : 0)),
  };
}
