import type { Extraction } from '../../analyzer/documents/html/extract.ts';
import type { Segment } from '../../analyzer/documents/html/node-tree.ts';

/** The way between offsets of the extracted text and places in the page. */
export interface PageIndex {
  /** The places of `start..end`, one a text node; empty where these are gone from the page. */
  ranges(start: number, end: number): Range[];
  /** Offset in the text of a place in a text node, or null where that was not read. */
  offset(node: Node, offset: number): number | null;
}

export function indexPage({ segments, nodes }: Extraction<Node>): PageIndex {
  const byNode = new Map<Node, Segment[]>();
  for (const segment of segments) {
    const node = nodes[segment.node];
    if (!node) continue;
    const known = byNode.get(node);
    if (known) known.push(segment);
    else byNode.set(node, [segment]);
  }
  return {
    ranges(start, end) {
      const found: Range[] = [];
      for (let i = firstEndingAfter(segments, start); i < segments.length; i++) {
        const segment = segments[i];
        if (!segment || segment.start >= end) break;
        const range = rangeOf(nodes[segment.node], segment, start, end);
        if (range) found.push(range);
      }
      return found;
    },
    offset(node, offset) {
      const segment = byNode.get(node)?.find((one) => offset <= one.offset + one.length);
      return segment ? segment.start + Math.max(0, offset - segment.offset) : null;
    },
  };
}

function rangeOf(node: Node | undefined, segment: Segment, start: number, end: number): Range | null {
  const from = segment.offset + Math.max(0, start - segment.start);
  const to = segment.offset + Math.min(segment.length, end - segment.start);
  // The page may have shortened or removed the node since it was read.
  if (!node?.isConnected || to > (node.nodeValue?.length ?? 0)) return null;
  const range = (node.ownerDocument as Document).createRange();
  range.setStart(node, from);
  range.setEnd(node, to);
  return range;
}

function firstEndingAfter(segments: readonly Segment[], offset: number): number {
  let low = 0;
  let high = segments.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const segment = segments[middle] as Segment;
    if (segment.start + segment.length <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
