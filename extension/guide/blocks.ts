/** A stretch of a line: plain, a control of the interface, or a key. */
export interface Stretch {
  kind: 'plain' | 'control' | 'key';
  text: string;
}

export type GuideBlock =
  | { kind: 'heading'; line: Stretch[] }
  | { kind: 'paragraph'; line: Stretch[] }
  | { kind: 'list'; numbered: boolean; items: Stretch[][] };

/**
 * The guide (docs/guide.md) as blocks: the little of Markdown that it is written in. Pictures stay in the file, and so
 * does what stands before the first heading of a part: it speaks of the pictures.
 */
export function guideBlocks(markdown: string): GuideBlock[] {
  const body = markdown.slice(markdown.indexOf('\n## ') + 1);
  const blocks: GuideBlock[] = [];
  for (const line of body.split('\n')) {
    const [, mark = '', text = ''] = /^(## |- |\d+\. |)(.*)$/.exec(line) ?? [];
    if (text.trim() === '' || text.startsWith('![')) continue;
    if (mark === '## ') blocks.push({ kind: 'heading', line: stretches(text) });
    else if (mark === '') blocks.push({ kind: 'paragraph', line: stretches(text) });
    else addItem(blocks, mark !== '- ', stretches(text));
  }
  return blocks;
}

function addItem(blocks: GuideBlock[], numbered: boolean, item: Stretch[]): void {
  const last = blocks[blocks.length - 1];
  if (last?.kind === 'list' && last.numbered === numbered) last.items.push(item);
  else blocks.push({ kind: 'list', numbered, items: [item] });
}

function stretches(text: string): Stretch[] {
  const found: Stretch[] = [];
  for (const [part, control, key] of text.matchAll(/\*\*(.+?)\*\*|`(.+?)`|[^*`]+/g)) {
    if (control !== undefined) found.push({ kind: 'control', text: control });
    else if (key !== undefined) found.push({ kind: 'key', text: key });
    else found.push({ kind: 'plain', text: part });
  }
  return found;
}
