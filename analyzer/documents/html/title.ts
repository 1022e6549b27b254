import type { RawBlock } from './block-builder.ts';
import {
  announcementHeads,
  documentName,
  edgeLines,
  explanationHeads,
  furnitureLines,
  quotedTitle,
  siteName,
  titleMetas,
  titleNames,
  titleSeparators,
} from './hints.ts';
import type { NodeTree } from './node-tree.ts';
import type { Span } from './walk.ts';

const longestTitle = 120;
const mostTitleLines = 20;
const longestHead = 400;

/** The title a page shows for its document: its heading, or what its metadata or `<title>` say; or ''. */
export function pageTitle<N>(tree: NodeTree<N>, blocks: readonly RawBlock[], spans: readonly Span[]): string {
  const { metas, title } = readHead(tree);
  const shown = (is: (span: Span) => boolean) => {
    for (const span of spans) {
      if (span.end - span.first > mostTitleLines || !is(span)) continue;
      const text = headline(blocks.slice(span.first, span.end));
      if (isTitle(text)) return text;
    }
    return undefined;
  };
  const declared = titleMetas.map((name) => metas.get(name)).find((text) => text && isTitle(text));
  const parts = title.split(titleSeparators).filter(isTitle);
  return (
    shown((span) => span.tag === 'h1') ??
    declared ??
    shown((span) => titleNames.test(span.names)) ??
    shown((span) => span.tag === 'h2') ??
    parts.find((part) => documentName.test(part)) ??
    parts[0] ??
    ''
  );
}

/** The draft's own title, where the page's title is that of its call for comments or explanation. */
export function innerTitle(title: string): string {
  if (!announcementHeads.test(title) && !explanationHeads.test(title)) return title;
  return quotedTitle.exec(title)?.[1]?.replace(/〈/g, '《').replace(/〉/g, '》') ?? title;
}

/** The text of a title's element, without the source, date and buttons that some put into it. */
function headline(blocks: readonly RawBlock[]): string {
  const own = blocks.filter((block) => block.linkChars * 2 < block.text.length);
  const end = own.findIndex((block) => edgeLines.test(block.text) || furnitureLines.test(block.text));
  const texts = (end < 0 ? own : own.slice(0, end)).map((block) => block.text);
  return texts.join('').replace(/^[■●◆▪·\s]+/, '');
}

function isTitle(text: string): boolean {
  return text.length >= 4 && text.length <= longestTitle && !/[。；]$/.test(text) && !siteName.test(text);
}

function readHead<N>(tree: NodeTree<N>): { metas: Map<string, string>; title: string } {
  const metas = new Map<string, string>();
  let title = '';
  const stack = [tree.root];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    const tag = tree.tag(node);
    if (tag === 'meta') {
      const name = tree.attribute(node, 'name') ?? tree.attribute(node, 'property');
      const content = tree.attribute(node, 'content')?.trim();
      if (name && content) metas.set(name.toLowerCase(), content.slice(0, longestHead));
    } else if (tag === 'title') {
      title ||= [...tree.children(node)]
        .map((child) => tree.text(child))
        .join('')
        .slice(0, longestHead)
        .trim();
    } else if (tag !== 'body') {
      stack.push(...[...tree.children(node)].reverse());
    }
  }
  return { metas, title };
}
