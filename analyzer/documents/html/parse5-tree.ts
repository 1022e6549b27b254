import type { DefaultTreeAdapterTypes } from 'parse5';
import { hidingClasses } from './hints.ts';
import type { NodeTree } from './node-tree.ts';

type Node = DefaultTreeAdapterTypes.Node;

/** parse5's tree as the extraction sees it. Without a layout, only the markup tells what is hidden. */
export function parse5Tree(document: DefaultTreeAdapterTypes.Document): NodeTree<Node> {
  return {
    root: document,
    tag: (node) => ('tagName' in node ? node.tagName : node.nodeName === '#text' ? '#text' : ''),
    text: (node) => ('value' in node ? node.value : ''),
    attribute,
    children: (node) => ('childNodes' in node ? node.childNodes : []),
    hidden: (node) =>
      attribute(node, 'hidden') !== null ||
      /(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(attribute(node, 'style') ?? '') ||
      (attribute(node, 'class') ?? '').split(/\s+/).some((name) => hidingClasses.has(name)),
  };
}

function attribute(node: Node, name: string): string | null {
  if (!('attrs' in node)) return null;
  return node.attrs.find((candidate) => candidate.name === name)?.value ?? null;
}
