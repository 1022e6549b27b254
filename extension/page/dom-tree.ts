import type { NodeTree } from '../../analyzer/documents/html/node-tree.ts';

/** Both names of one option: Chrome renamed it in 121. */
const asShown = { visibilityProperty: true, checkVisibilityCSS: true };

/** The live page as the extraction sees it: what is hidden is what the layout does not show. */
export function domTree(document: Document): NodeTree<Node> {
  const view = document.defaultView;
  return {
    root: document,
    tag: (node) => (isElement(node) ? node.localName : isText(node) ? '#text' : ''),
    text: (node) => node.nodeValue ?? '',
    attribute: (node, name) => (isElement(node) ? node.getAttribute(name) : null),
    children: (node) => node.childNodes,
    hidden: (node) =>
      isElement(node) &&
      !node.checkVisibility(asShown) &&
      // An element without a box of its own may still show its children.
      view?.getComputedStyle(node).display !== 'contents',
  };
}

function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}

function isText(node: Node): boolean {
  return node.nodeType === 3 || node.nodeType === 4;
}
