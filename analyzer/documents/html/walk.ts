import type { Block } from '../../model.ts';
import { BlockBuilder, type RawBlock } from './block-builder.ts';
import { inlineTags, skippedTags } from './hints.ts';
import type { NodeTree } from './node-tree.ts';

/** An element that stands on lines of its own, and the blocks it holds: `first..end`, half-open. */
export interface Span {
  tag: string;
  role: string;
  /** `class` and `id`, the names that hint at what it is. */
  names: string;
  first: number;
  end: number;
  /** Index of the enclosing span, -1 at the root. */
  parent: number;
  /** Input fields within. */
  controls: number;
}

export interface Walk<N> {
  blocks: RawBlock[];
  /** In document order: a parent comes before its children. */
  spans: Span[];
  /** The text nodes that segments point into. */
  nodes: N[];
}

interface Frame<N> {
  children: Iterator<N>;
  /** Index of the innermost span. */
  span: number;
  ownsSpan: boolean;
  kind: Block['kind'];
  link: boolean;
  centred: boolean;
  preformatted: boolean;
}

const headingTag = /^h[1-6]$/;
const controlTag = /^(?:input|select|textarea|button)$/;

/** Reads a page in document order. Iterative: pages may nest deeper than the stack. */
export function walk<N>(tree: NodeTree<N>): Walk<N> {
  const builder = new BlockBuilder();
  const spans: Span[] = [];
  const nodes: N[] = [];
  let newLink = false;
  const stack: Frame<N>[] = [
    {
      children: tree.children(tree.root)[Symbol.iterator](),
      span: -1,
      ownsSpan: false,
      kind: 'paragraph',
      link: false,
      centred: false,
      preformatted: false,
    },
  ];
  for (let frame = stack.at(-1); frame; frame = stack.at(-1)) {
    const step = frame.children.next();
    if (step.done) {
      stack.pop();
      if (frame.ownsSpan) {
        builder.break();
        const span = spans[frame.span];
        if (span) span.end = builder.next;
      }
      continue;
    }
    const node = step.value;
    const tag = tree.tag(node);
    if (tag === '#text') {
      const data = tree.text(node);
      if (data) {
        builder.add(nodes.length, data, { ...frame, newLink });
        nodes.push(node);
        newLink = false;
      }
    } else if (tag === 'br' || tag === 'hr') {
      builder.break();
    } else if (controlTag.test(tag)) {
      countControl(spans, frame.span);
    } else if (tag && !skippedTags.has(tag) && !tree.hidden(node)) {
      const inherited = open(tree, node, tag, frame);
      if (inherited.ownsSpan) {
        builder.break();
        inherited.span = spans.length;
        spans.push({
          tag,
          role: tree.attribute(node, 'role') ?? '',
          names: `${tree.attribute(node, 'class') ?? ''} ${tree.attribute(node, 'id') ?? ''}`.trim(),
          first: builder.next,
          end: builder.next,
          parent: frame.span,
          controls: 0,
        });
      }
      newLink ||= inherited.link && !frame.link;
      stack.push(inherited);
    }
  }
  builder.break();
  return { blocks: builder.blocks, spans, nodes };
}

function open<N>(tree: NodeTree<N>, node: N, tag: string, outer: Frame<N>): Frame<N> {
  const style = tree.attribute(node, 'style') ?? '';
  const align = /text-align\s*:\s*(\w+)/i.exec(style)?.[1] ?? tree.attribute(node, 'align');
  const heading = headingTag.test(tag) || tree.attribute(node, 'role') === 'heading';
  return {
    children: tree.children(node)[Symbol.iterator](),
    span: outer.span,
    ownsSpan: !isInline(tag) || /display\s*:\s*(?:block|flex|grid|table)/i.test(style),
    kind: heading ? 'heading' : outer.kind,
    link: outer.link || (tag === 'a' && tree.attribute(node, 'href') !== null),
    // <center> lays out whole old pages; only an element's own alignment says something of its text.
    centred: align ? align.toLowerCase() === 'center' : outer.centred && isInline(tag),
    preformatted: outer.preformatted || tag === 'pre' || /white-space\s*:\s*(?:pre|break)/i.test(style),
  };
}

/** Word's pages mark words with elements such as `o:p` and `st1:date`. */
function isInline(tag: string): boolean {
  return inlineTags.has(tag) || tag.includes(':');
}

function countControl(spans: Span[], innermost: number): void {
  for (let span = spans[innermost]; span; span = spans[span.parent]) span.controls++;
}
