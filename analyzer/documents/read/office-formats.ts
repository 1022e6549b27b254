import type { DocumentReader } from './formats.ts';
import { unsupportedError } from './read-error.ts';

const later = (name: string) => () => Promise.reject(unsupportedError(name));

/** Files of Word and WPS. */
export const officeReaders: readonly DocumentReader[] = [
  {
    recognises: ({ container, entries }) =>
      container === 'zip' && entries.some((name) => /^word\/document\d*\.xml$/i.test(name)),
    extensions: [],
    load: later('Word (.docx)'),
  },
  {
    recognises: ({ container, entries }) =>
      container === 'ole' && entries.some((name) => /^WordDocument$/i.test(name)),
    extensions: [],
    load: later('Word (.doc)'),
  },
  { recognises: ({ head }) => /^\s{0,16}\{\\rtf/.test(head), extensions: [], load: later('RTF (.rtf)') },
];
