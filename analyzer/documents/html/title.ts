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

/** The title a page shows for its document: its heading, or what its metadata or `<title>` say; or ''. */
export function pageTitle<N>(tree: NodeTree<N>, blocks: readonly RawBlock[], spans: readonly Span[]): string {
  const { metas, title } = readHead(tree);
  const shown = (is: (span: Span) => boolean) => {
    const texts = spans.filter(is).map((span) => headline(blocks.slice(span.first, span.end)));
    return texts.find(isTitle);
  };
  const declared = titleMetas.map((name) => metas.get(name) ?? '').filter(isTitle);
  const parts = title.split(titleSeparators).filter(isTitle);
  return (
    shown((span) => span.tag === 'h1') ??
    metas.get('articletitle') ??
    shown((span) => titleNames.test(span.names)) ??
    shown((span) => span.tag === 'h2') ??
    declared[0] ??
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
      if (name && content) metas.set(name.toLowerCase(), content);
    } else if (tag === 'title') {
      title ||= [...tree.children(node)]
        .map((child) => tree.text(child))
        .join('')
        .trim();
    } else if (tag !== 'body') {
      stack.push(...[...tree.children(node)].reverse());
    }
  }
  return { metas, title };
}
