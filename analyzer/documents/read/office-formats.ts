import type { DocumentReader } from './formats.ts';
import { oldWordError } from './read-error.ts';

/** Files of Word and WPS. */
export const officeReaders: readonly DocumentReader[] = [
  {
    recognises: ({ container, entries, name }) =>
      container === 'zip' &&
      !entries.some((entry) => /^(?:xl|ppt)\//i.test(entry)) &&
      (entries.some((entry) => /^[/\\]?(?:word[/\\])?\w*document\d*\.xml$/i.test(entry)) ||
        // The text may have any name: what the package says of itself leads to it.
        (/\.do[ct][xm]$/.test(name) && entries.includes('[Content_Types].xml'))),
    extensions: [],
    load: async () => (await import('./docx/docx.ts')).readDocx,
  },
  {
    recognises: ({ container, entries }) =>
      container === 'ole' && entries.some((name) => /^WordDocument$/i.test(name)),
    extensions: [],
    load: async () => (await import('./doc/doc.ts')).readDoc,
  },
  {
    recognises: ({ container, entries }) =>
      container === 'ole' && entries.some((name) => /^EncryptedPackage$/i.test(name)),
    extensions: [],
    load: async () => (await import('./encrypted/encrypted.ts')).readEncrypted,
  },
  {
    recognises: ({ head }) => /^\s{0,16}\{\\rtf/.test(head),
    extensions: [],
    load: async () => (await import('./rtf/rtf.ts')).readRtf,
  },
  {
    recognises: ({ head }) =>
      /^\W{0,3}<\?xml/.test(head) &&
      /progid="Word\.Document"|<pkg:package|:wordDocument/.test(head.slice(0, 4000)),
    extensions: [],
    load: async () => (await import('./docx/word-xml.ts')).readWordXml,
  },
  {
    recognises: ({ head }) =>
      /^\s*(?:From|MIME-Version|Content-Type|Date|Subject):/i.test(head) &&
      /multipart\/(?:related|alternative)|text\/html/i.test(head.slice(0, 4000)),
    extensions: [],
    load: async () => (await import('./mht.ts')).readMht,
  },
  {
    // Word 1, 2 and Word for DOS: before there were containers.
    recognises: ({ head }) => /^(?:\xdb\xa5|\x9b\xa5|1\xbe\0\0)/.test(head),
    extensions: [],
    load: () => Promise.reject(oldWordError('Word 2.0')),
  },
];
