import type { Block } from '../../model.ts';
import { draftParts } from './draft-parts.ts';
import type { ReadText } from './formats.ts';

const frontMatter = /^---[ \t]*\r?\n[\s\S]*?\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/;
const heading = /^\s{0,3}#{1,6}[ \t]+(.*)$/;
/** Quotation signs and bullets. Numbers stay: they are the draft's own. */
const lineMarks = /^\s*(?:>[ \t]?|[-*+•][ \t]+(?:\[[ xX]\][ \t]+)?)+/;
const rule = /^\s*(?:[-*_=][ \t]*){3,}$/;
const fence = /^\s*(?:```|~~~)/;
const tableRow = /^\s*\|(.*)\|\s*$/;
const tableRule = /^\s*\|?(?:\s*:?-+:?\s*\|)+\s*(?::?-+:?)?\s*$/;

/**
 * Takes away what Markdown writes only to mark up: signs at the start of a line, emphasis, the addresses of
 * links. A line stays a line; a table's cells become lines.
 */
export function readMarkdown(source: string): ReadText {
  const lines: { kind: Block['kind']; text: string }[] = [];
  for (const line of source.replace(frontMatter, '').split(/\r\n?|\n|<br\s*\/?>/i)) {
    if (fence.test(line) || rule.test(line) || tableRule.test(line)) continue;
    const cells = tableRow.exec(line)?.[1];
    const title = heading.exec(line)?.[1];
    if (cells !== undefined) {
      for (const cell of cells.split(/(?<!\\)\|/)) lines.push({ kind: 'cell', text: plain(cell) });
    } else if (title !== undefined) {
      lines.push({ kind: 'heading', text: plain(withoutClosing(title)) });
    } else {
      lines.push({ kind: 'paragraph', text: plain(line.replace(lineMarks, '')) });
    }
  }
  const { text, blocks } = join(lines.filter((line) => line.text !== ''));
  const parts = draftParts(text, blocks);
  return { format: 'markdown', text, blocks, ...(parts ? { parts } : {}) };
}

/** A heading may be closed by the signs that opened it. */
function withoutClosing(title: string): string {
  const text = title.trimEnd();
  let end = text.length;
  while (text[end - 1] === '#') end--;
  return end === 0 || /\s/.test(text.charAt(end - 1)) ? text.slice(0, end) : text;
}

function plain(line: string): string {
  return line
    .replace(/&(?:nbsp|emsp|ensp);/g, ' ')
    .replace(/!\[[^[\]]*\]\([^()]*\)/g, '')
    .replace(/\[([^[\]]*)\]\([^()]*\)/g, '$1')
    .replace(/\*\*|__|~~|`/g, '')
    .replace(/\\([\\`*_{}[\]()#+.!|-])/g, '$1')
    .trim();
}

function join(lines: readonly { kind: Block['kind']; text: string }[]): { text: string; blocks: Block[] } {
  const blocks: Block[] = [];
  let start = 0;
  for (const { kind, text } of lines) {
    blocks.push({ kind, start, end: start + text.length });
    start += text.length + 1;
  }
  return { text: lines.map((line) => line.text).join('\n'), blocks };
}
