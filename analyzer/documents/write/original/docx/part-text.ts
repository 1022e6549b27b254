/** A part as text, with what its bytes said of their encoding. */
export interface PartText {
  text: string;
  encoding: 'utf-8' | 'utf-16le' | 'utf-16be';
  mark: boolean;
}

/** Parts are in UTF-8 or, by the standard, UTF-16. */
export function decodePart(bytes: Uint8Array): PartText {
  const [a, b, c] = bytes;
  const encoding =
    a === 0xff && b === 0xfe ? 'utf-16le' : a === 0xfe && b === 0xff ? 'utf-16be' : ('utf-8' as const);
  const mark = encoding !== 'utf-8' || (a === 0xef && b === 0xbb && c === 0xbf);
  return { text: new TextDecoder(encoding).decode(bytes), encoding, mark };
}

/** The bytes of a text in the encoding that its part had. */
export function encodePart({ text, encoding, mark }: PartText): Uint8Array {
  const marked = mark ? `\ufeff${text}` : text;
  if (encoding === 'utf-8') return new TextEncoder().encode(marked);
  const bytes = new Uint8Array(2 * marked.length);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < marked.length; i++)
    view.setUint16(2 * i, marked.charCodeAt(i), encoding === 'utf-16le');
  return bytes;
}
