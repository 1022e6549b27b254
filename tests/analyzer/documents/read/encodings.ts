/** Bytes of a text in an encoding that Node can read but not write, by reading every two-byte sequence once. */
export function encode(text: string, encoding: 'gb18030' | 'big5' | 'utf-16le' | 'utf-16be'): Uint8Array {
  if (encoding === 'utf-16le' || encoding === 'utf-16be') return encodeUtf16(text, encoding === 'utf-16le');
  const table = tables.get(encoding) ?? buildTable(encoding);
  tables.set(encoding, table);
  const bytes: number[] = [];
  for (const character of text) {
    const code = character.charCodeAt(0);
    const pair = table.get(character);
    if (code < 0x80) bytes.push(code);
    else if (pair) bytes.push(...pair);
    else throw new Error(`${character} is not in ${encoding}`);
  }
  return Uint8Array.from(bytes);
}

const tables = new Map<string, Map<string, [number, number]>>();

function buildTable(encoding: string): Map<string, [number, number]> {
  const decoder = new TextDecoder(encoding);
  const table = new Map<string, [number, number]>();
  for (let lead = 0xa1; lead < 0xfa; lead++) {
    for (let trail = 0x40; trail < 0xff; trail++) {
      const character = decoder.decode(Uint8Array.of(lead, trail));
      if (
        character.length === 1 &&
        /[\u2010-\u203b\u3000-\u9fff\uff00-\uffef]/.test(character) &&
        !table.has(character)
      )
        table.set(character, [lead, trail]);
    }
  }
  return table;
}

function encodeUtf16(text: string, little: boolean): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < text.length; i++) view.setUint16(i * 2, text.charCodeAt(i), little);
  return bytes;
}
