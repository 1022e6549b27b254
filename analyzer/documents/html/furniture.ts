import type { RawBlock } from './block-builder.ts';
import {
  edgeLines,
  furnitureLines,
  furnitureNames,
  landmarkRoles,
  landmarkTags,
  particulars,
  provisionStart,
} from './hints.ts';
import { isProse, type Measure, measure } from './measure.ts';
import type { Span } from './walk.ts';

/** A container is content, whatever its name, from this share of the page's running text on. */
const contentShare = 0.4;
const contentArticles = 3;
const linkShare = 0.6;
const formProse = 4;
const lineLength = 120;
const mostParticulars = 60;
/** From this much running text on, its common container bounds the document. */
const boundedProse = 5;
const containers = /^(?:div|section|article|main|td|table|tbody|tr|center|form|font|dd)$/;

/**
 * Tells a page's furniture (navigation, footers, bars, side columns, forms, particulars) from its text.
 * @returns for every block whether it is text; all of them where nothing else would be left
 */
export function textBlocks(blocks: readonly RawBlock[], spans: readonly Span[]): boolean[] {
  const sums = measure(blocks);
  const kept = blocks.map(() => true);
  const drop = (first: number, end: number) => kept.fill(false, first, end);
  const allProse = sums.prose(0, blocks.length);
  for (const span of spans) {
    if (span.first === span.end || holdsTheText(span, sums, allProse)) continue;
    if (isFurniture(span, blocks, sums)) drop(span.first, span.end);
  }
  dropLines(blocks, kept);
  const bound = boundary(blocks, spans, kept);
  if (bound) {
    drop(0, bound.first);
    drop(bound.end, blocks.length);
  }
  return kept.includes(true) ? kept : blocks.map(() => true);
}

function holdsTheText(span: Span, sums: Measure, allProse: number): boolean {
  if (sums.articles(span.first, span.end) >= contentArticles) return true;
  const prose = sums.prose(span.first, span.end);
  return prose > 0 && prose >= allProse * contentShare;
}

function isFurniture(span: Span, blocks: readonly RawBlock[], sums: Measure): boolean {
  const { first, end } = span;
  if (landmarkTags.has(span.tag) || landmarkRoles.has(span.role)) return true;
  if (span.names && furnitureNames.test(span.names)) return true;
  if (span.controls > 0 && span.tag === 'form' && sums.prose(first, end) < formProse) return true;
  if (span.tag === 'table' && end - first <= mostParticulars && isParticulars(blocks.slice(first, end)))
    return true;
  return sums.links(first, end) >= 3 && sums.linkChars(first, end) > sums.chars(first, end) * linkShare;
}

/** 索引号 … 发文机关 … 成文日期: labels and values beside each other. */
function isParticulars(cells: readonly RawBlock[]): boolean {
  const labels = cells.filter((cell) => particulars.test(cell.text.replace(/[\s\u00a0\u3000]/g, ''))).length;
  return labels >= 2 && labels * 3 >= cells.length;
}

function dropLines(blocks: readonly RawBlock[], kept: boolean[]): void {
  const prose = blocks.map((block, i) => kept[i] === true && isProse(block));
  const firstProse = prose.indexOf(true);
  const lastProse = prose.lastIndexOf(true);
  for (const [i, block] of blocks.entries()) {
    if (!kept[i] || block.text.length > lineLength || provisionStart.test(block.text)) continue;
    const edge = i < firstProse || i > lastProse;
    const linked = block.links > 0 && block.linkChars >= block.text.length * 0.9;
    if (linked || furnitureLines.test(block.text) || (edge && edgeLines.test(block.text))) kept[i] = false;
  }
}

/** The smallest container that holds all running text: what stands outside it is not the document's. */
function boundary(
  blocks: readonly RawBlock[],
  spans: readonly Span[],
  kept: readonly boolean[],
): Span | undefined {
  const sums = measure(blocks.map((block, i) => (kept[i] ? block : { ...block, text: '', linkChars: 0 })));
  const prose = sums.prose(0, blocks.length);
  if (prose < boundedProse) return undefined;
  return spans.findLast((span) => containers.test(span.tag) && sums.prose(span.first, span.end) === prose);
}
