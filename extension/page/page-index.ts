import type { Extraction } from '../../analyzer/documents/html/extract.ts';
import type { Segment } from '../../analyzer/documents/html/node-tree.ts';

/** The way between offsets of the extracted text and places in the page. */
export interface PageIndex {
  /** The places of `start..end`, one a text node; empty where the page no longer shows just those words. */
  ranges(start: number, end: number): Range[];
  /** Offset in the text of a place in a text node, or null where that was not read. */
  offset(node: Node, offset: number): number | null;
}

export function indexPage({ text, segments, nodes }: Extraction<Node>): PageIndex {
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
        const from = Math.max(start, segment.start);
        const to = Math.min(end, segment.start + segment.length);
        const at = segment.offset + from - segment.start;
        const range = rangeOf(nodes[segment.node], at, text.slice(from, to));
        if (!range) return [];
        found.push(range);
      }
      return found;
    },
    offset(node, offset) {
      const segment = byNode.get(node)?.find((one) => offset <= one.offset + one.length);
      return segment ? segment.start + Math.max(0, offset - segment.offset) : null;
    },
  };
}

/** The place of words in a node, or null where the page has changed or removed them since it was read. */
function rangeOf(node: Node | undefined, start: number, words: string): Range | null {
  const end = start + words.length;
  if (!node?.isConnected || !sameWords((node.nodeValue ?? '').slice(start, end), words)) return null;
  const range = (node.ownerDocument as Document).createRange();
  range.setStart(node, start);
  range.setEnd(node, end);
  return range;
}

/** A line break in the page's source is read as a space. */
function sameWords(shown: string, read: string): boolean {
  return shown === read || shown.replace(/\s/g, ' ') === read.replace(/\s/g, ' ');
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
