import { decodeText } from './decode.ts';
import type { DocumentReader } from './formats.ts';
import { looksLikeHtml } from './html-markup.ts';
import { readMarkdown } from './markdown.ts';
import { readText } from './text.ts';

export const textReader: DocumentReader = {
  recognises: () => false,
  extensions: ['txt', 'text'],
  load: async () => (bytes) => readText(decodeText(bytes)),
};

/** Recognised by name only: a `#` at a line's start may be anything. */
export const markdownReader: DocumentReader = {
  recognises: () => false,
  extensions: ['md', 'markdown'],
  load: async () => (bytes) => readMarkdown(decodeText(bytes)),
};

export const htmlReader: DocumentReader = {
  recognises: ({ bytes, head }) => looksLikeHtml(bytes, head),
  extensions: ['html', 'htm', 'xhtml', 'shtml'],
  load: async () => (await import('./html.ts')).readHtml,
};
