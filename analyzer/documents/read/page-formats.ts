import type { DocumentReader } from './formats.ts';

/** Files of pages: text by its place on paper. */
export const pageReaders: readonly DocumentReader[] = [
  {
    // Scanners and mail programs put bytes before it; Acrobat looks as far.
    recognises: ({ head }) => head.slice(0, 1024).includes('%PDF-'),
    extensions: ['pdf'],
    load: async () => (await import('./pdf/pdf.ts')).readPdf,
  },
  {
    recognises: ({ container, entries }) =>
      container === 'zip' &&
      entries.some((name) => /(?:^|[\\/])(?:OFD|Doc_\d+[\\/]Document)\.xml$/i.test(name)),
    extensions: [],
    load: async () => (await import('./ofd/ofd.ts')).readOfd,
  },
];
