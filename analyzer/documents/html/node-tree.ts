/**
 * How the extraction sees a page: the same few questions put to parse5's tree (files) and to the live DOM
 * (the content script), so that both give the same text.
 */
export interface NodeTree<N> {
  root: N;
  /** Lower-case element name, `#text` for a text node, `` for anything else (comments, doctypes). */
  tag(node: N): string;
  /** The data of a text node. */
  text(node: N): string;
  attribute(node: N, name: string): string | null;
  children(node: N): Iterable<N>;
  /** Whether the element and all below it are not shown. */
  hidden(node: N): boolean;
}

/** A stretch of the extracted text and where it stands: `length` units from `offset` in `nodes[node]`. */
export interface Segment {
  start: number;
  length: number;
  node: number;
  offset: number;
}
