import { symbolText } from '../word/symbols.ts';

/** A font as far as reading its text goes. */
export interface Font {
  charset: number;
  name: string;
}

const encodings: Readonly<Record<number, string>> = {
  77: 'macintosh',
  128: 'shift_jis',
  129: 'euc-kr',
  134: 'gb18030',
  136: 'big5',
  161: 'windows-1253',
  162: 'windows-1254',
  163: 'windows-1258',
  177: 'windows-1255',
  178: 'windows-1256',
  186: 'windows-1257',
  204: 'windows-1251',
  222: 'windows-874',
  238: 'windows-1250',
};

const byPage: Readonly<Record<number, string>> = {
  932: 'shift_jis',
  936: 'gb18030',
  949: 'euc-kr',
  950: 'big5',
  10000: 'macintosh',
  65001: 'utf-8',
};

const ideographic = new Set(['shift_jis', 'gb18030', 'euc-kr', 'big5']);
const symbolCharset = 2;

/** The encoding of a code page, as `\ansicpg` names it. */
export function pageEncoding(page: number): string {
  return byPage[page] ?? (page >= 1250 && page <= 1258 ? `windows-${page}` : 'windows-1252');
}

/**
 * Text of a run of bytes. A font for Western text may still hold Chinese: then the font for ideographs, or
 * the file's own page, tells how.
 */
export function decodeBytes(
  bytes: Uint8Array,
  font: Font | undefined,
  forIdeographs: Font | undefined,
  page: string,
): string {
  if (font?.charset === symbolCharset)
    return Array.from(bytes, (byte) => (byte === 0x20 ? ' ' : symbolText(font.name, byte))).join('');
  const own = encodings[font?.charset ?? 0];
  const other = encodings[forIdeographs?.charset ?? 0];
  const encoding =
    own && ideographic.has(own) ? own : other && ideographic.has(other) ? other : (own ?? page);
  return new TextDecoder(encoding).decode(bytes);
}
