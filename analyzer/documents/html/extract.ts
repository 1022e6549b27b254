import type { Block } from '../../model.ts';
import { textBlocks } from './furniture.ts';
import type { NodeTree, Segment } from './node-tree.ts';
import { draftLines } from './parts.ts';
import { markCells } from './tables.ts';
import { innerTitle, pageTitle } from './title.ts';
import { walk } from './walk.ts';

/** A page's draft as text. Blocks are parted by one line feed, which stands nowhere in the page. */
export interface Extraction<N> {
  text: string;
  blocks: Block[];
  /** The draft's name as the page shows it, '' where it shows none. */
  title: string;
  /** In order of `start`; every unit of `text` but the line feeds is in one of them. */
  segments: Segment[];
  /** The text nodes that segments point into. */
  nodes: N[];
}

/**
 * The text of a page that is to be reviewed, in reading order: its document without navigation, bars and
 * footers, and of that only the draft where an explanation or a call for comments stands beside it.
 */
export function extract<N>(tree: NodeTree<N>): Extraction<N> {
  const { blocks: raw, spans, nodes } = walk(tree);
  markCells(raw, spans);
  const kept = textBlocks(raw, spans);
  const lines = raw.filter((_, i) => kept[i]);
  const ranges = draftLines(lines);
  const title = innerTitle(pageTitle(tree, raw, spans));
  const blocks: Block[] = [];
  const segments: Segment[] = [];
  const texts: string[] = [];
  let start = 0;
  for (const range of ranges) {
    for (const line of lines.slice(range.start, range.end)) {
      const end = start + line.text.length;
      blocks.push({ kind: line.kind, start, end });
      for (const segment of line.segments) segments.push({ ...segment, start: start + segment.start });
      texts.push(line.text);
      start = end + 1;
    }
  }
  return { text: texts.join('\n'), blocks, title, segments, nodes };
}
