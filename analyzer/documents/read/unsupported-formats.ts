import type { Candidate, DocumentReader } from './formats.ts';
import { binaryError, unsupportedError } from './read-error.ts';

interface UnsupportedFormat {
  /** As a user knows it. */
  name: string;
  extensions: readonly string[];
  recognises(candidate: Candidate): boolean;
}

const isZip = (head: string) => head.startsWith('PK\x03\x04') || head.startsWith('PK\x05\x06');
const ole = '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1';
const zipWith = (part: RegExp) => (candidate: Candidate) =>
  isZip(candidate.head) && part.test(candidate.head + tail(candidate.bytes));
const oleNamed =
  (...extensions: string[]) =>
  (candidate: Candidate) =>
    candidate.head.startsWith(ole) &&
    extensions.some((extension) => candidate.name.endsWith(`.${extension}`));

/** Formats that are known but not read yet, most telling first. Each becomes a reader of its own later. */
const formats: readonly UnsupportedFormat[] = [
  { name: 'Word (.docx)', extensions: ['docx', 'docm'], recognises: zipWith(/word\/document\d*\.xml/) },
  { name: 'OFD (.ofd)', extensions: ['ofd'], recognises: zipWith(/OFD\.xml/) },
  { name: 'Excel (.xlsx)', extensions: ['xlsx'], recognises: zipWith(/xl\/workbook\.xml/) },
  { name: 'PowerPoint (.pptx)', extensions: ['pptx'], recognises: zipWith(/ppt\/presentation\.xml/) },
  {
    name: 'PDF (.pdf)',
    extensions: ['pdf'],
    recognises: ({ head }) => head.slice(0, 1024).includes('%PDF-'),
  },
  { name: 'WPS (.wps)', extensions: ['wps'], recognises: oleNamed('wps', 'wpt') },
  { name: 'Word (.doc)', extensions: ['doc'], recognises: ({ head }) => head.startsWith(ole) },
  { name: 'RTF (.rtf)', extensions: ['rtf'], recognises: ({ head }) => head.startsWith('{\\rtf') },
  {
    name: 'Word XML (.xml)',
    extensions: [],
    recognises: ({ head }) => /^\W{0,3}<\?xml/.test(head) && head.slice(0, 2000).includes('Word.Document'),
  },
  {
    name: 'MHT (.mht)',
    extensions: ['mht', 'mhtml'],
    recognises: ({ head }) =>
      /^(?:From:|MIME-Version:)/i.test(head) && /multipart\/related/i.test(head.slice(0, 2000)),
  },
];

/** Pictures, sounds, programs and archives, by their first bytes in hex: no later version will read them. */
const binaryMagic: readonly string[] = [
  '89504e47', // PNG
  'ffd8ff', // JPEG
  '47494638', // GIF
  '49492a00', // TIFF
  '4d4d002a',
  '1f8b', // gzip
  '377abcaf', // 7z
  '52617221', // RAR
  '504b0304', // any other zip
  '504b0506',
  '7f454c46', // ELF
  '53514c697465', // SQLite
];

export const unsupportedReaders: readonly DocumentReader[] = [
  ...formats.map(
    (format): DocumentReader => ({
      recognises: format.recognises,
      extensions: [],
      load: () => Promise.reject(unsupportedError(format.name)),
    }),
  ),
  {
    recognises: ({ bytes }) => binaryMagic.some((magic) => startsWith(bytes, magic)),
    extensions: [],
    load: () => Promise.reject(binaryError()),
  },
];

/** A zip names its parts once more at its end, past the bytes of the first part. */
function tail(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes.subarray(-(1 << 16)));
}

function startsWith(bytes: Uint8Array, magic: string): boolean {
  const length = magic.length / 2;
  const start = Array.from(bytes.subarray(0, length), (byte) => byte.toString(16).padStart(2, '0'));
  return start.join('') === magic;
}
