import { parse } from 'parse5';
import { extract } from '../html/extract.ts';
import { parse5Tree } from '../html/parse5-tree.ts';
import { decodeText } from './decode.ts';
import type { ReadText } from './formats.ts';
import { declaredCharset } from './html-markup.ts';

/** The draft of a saved page, by the same extraction that reads the live page. */
export function readHtml(bytes: Uint8Array): ReadText {
  const page = decodeText(bytes, declaredCharset(bytes));
  const { text, blocks, title } = extract(parse5Tree(parse(page)));
  return { format: 'html', text, blocks, ...(title ? { title } : {}) };
}
