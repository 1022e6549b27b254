import type { Candidate, DocumentReader } from './formats.ts';
import { archiveError, binaryError, pictureError, type ReadError, unsupportedError } from './read-error.ts';

interface RefusedFormat {
  recognises(candidate: Candidate): boolean;
  error(): ReadError;
}

const holds =
  (container: Candidate['container'], entry: RegExp) =>
  (candidate: Candidate): boolean =>
    candidate.container === container && candidate.entries.some((name) => entry.test(name));
const opensWith =
  (...starts: string[]) =>
  ({ head }: Candidate): boolean =>
    starts.some((start) => head.startsWith(start));
const unsupported = (format: string) => () => unsupportedError(format);

/** Formats that are known and not read, most telling first. */
const formats: readonly RefusedFormat[] = [
  { recognises: holds('zip', /^xl\//i), error: unsupported('Excel (.xlsx)') },
  { recognises: holds('zip', /^ppt\//i), error: unsupported('PowerPoint (.pptx)') },
  { recognises: holds('zip', /^content\.xml$/), error: unsupported('OpenDocument (.odt)') },
  { recognises: holds('zip', /^META-INF\/container\.xml$/), error: unsupported('EPUB (.epub)') },
  { recognises: holds('ole', /^(?:Workbook|Book)$/i), error: unsupported('Excel (.xls)') },
  { recognises: holds('ole', /^PowerPoint Document$/i), error: unsupported('PowerPoint (.ppt)') },
  { recognises: ({ container }) => container === 'ole', error: unsupported('Office 97–2003') },
  { recognises: opensWith('\x89PNG'), error: () => pictureError('PNG') },
  { recognises: opensWith('\xff\xd8\xff'), error: () => pictureError('JPEG') },
  { recognises: opensWith('GIF8'), error: () => pictureError('GIF') },
  { recognises: opensWith('II*\0', 'MM\0*'), error: () => pictureError('TIFF') },
  { recognises: ({ head }) => /^BM.{4}\0{4}/s.test(head), error: () => pictureError('BMP') },
  { recognises: ({ head }) => /^RIFF.{4}WEBP/s.test(head), error: () => pictureError('WebP') },
  {
    recognises: ({ head }) => /^.{4}ftyp(?:heic|heix|mif1|avif)/s.test(head),
    error: () => pictureError('HEIC'),
  },
  {
    recognises: ({ head }) =>
      /^\W{0,3}(?:<\?xml[^>]*>\s*)?(?:<!(?!DOCTYPE html)[^>]*>\s*)*<svg[\s>]/i.test(head),
    error: () => pictureError('SVG'),
  },
  { recognises: opensWith('%!PS'), error: unsupported('PostScript (.ps, .eps)') },
  { recognises: opensWith('CAJ\0', 'HN\0\0', 'KDH '), error: unsupported('CAJ (.caj, .kdh)') },
  { recognises: ({ container }) => container === 'zip', error: () => archiveError('ZIP') },
  { recognises: opensWith('Rar!\x1a\x07'), error: () => archiveError('RAR') },
  { recognises: opensWith("7z\xbc\xaf'\x1c"), error: () => archiveError('7z') },
  { recognises: opensWith('\x1f\x8b'), error: () => archiveError('gzip') },
  // Programs and databases.
  { recognises: opensWith('\x7fELF', 'MZ\x90\0', 'SQLite format 3'), error: binaryError },
];

export const unsupportedReaders: readonly DocumentReader[] = formats.map(
  ({ recognises, error }): DocumentReader => ({
    recognises,
    extensions: [],
    load: () => Promise.reject(error()),
  }),
);
