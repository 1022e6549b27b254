import { decodeXml } from '../../../package/xml.ts';

/** A part as its reader decodes it, with what writing it again needs. */
export interface PartText {
  text: string;
  encoding: 'utf-8' | 'utf-16le' | 'utf-16be';
  /** A byte order mark stands before it. */
  mark: boolean;
}

export function decodePart(bytes: Uint8Array): PartText {
  const [a, b, c] = bytes;
  const little = (a === 0xff && b === 0xfe) || (a === 0x3c && b === 0);
  const big = (a === 0xfe && b === 0xff) || (a === 0 && b === 0x3c);
  const mark =
    (a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff) || (a === 0xef && b === 0xbb && c === 0xbf);
  return { text: decodeXml(bytes), encoding: little ? 'utf-16le' : big ? 'utf-16be' : 'utf-8', mark };
}

/** The bytes of a text in the encoding that its part had; in UTF-8 where that was an older one. */
export function encodePart({ text, encoding, mark }: PartText): Uint8Array {
  const marked = mark ? `\ufeff${text}` : text;
  if (encoding === 'utf-8') {
    const declared = /^(\ufeff?<\?xml[^>]*encoding\s*=\s*["'])([\w.-]+)/;
    return new TextEncoder().encode(
      marked.replace(declared, (whole, head: string, name: string) =>
        /^utf-?8$/i.test(name) ? whole : `${head}UTF-8`,
      ),
    );
  }
  const bytes = new Uint8Array(2 * marked.length);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < marked.length; i++)
    view.setUint16(2 * i, marked.charCodeAt(i), encoding === 'utf-16le');
  return bytes;
}
