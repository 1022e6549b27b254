/** One token of RTF. `text` holds bytes that are text, as they stand: their encoding depends on the font. */
export type Token =
  | { kind: 'open' | 'close' }
  | { kind: 'word'; name: string; value: number | undefined }
  | { kind: 'sign'; sign: string }
  | { kind: 'bytes'; from: number; to: number }
  | { kind: 'byte'; value: number };

const open = 0x7b;
const close = 0x7d;
const backslash = 0x5c;
const isLetter = (byte: number) => (byte >= 0x61 && byte <= 0x7a) || (byte >= 0x41 && byte <= 0x5a);
const isDigit = (byte: number) => byte >= 0x30 && byte <= 0x39;
const hexOf = (byte: number) => Number.parseInt(String.fromCharCode(byte), 16);

/** Cuts RTF into tokens. Line ends of the file mean nothing; `\bin` data is passed over. */
export function* tokensOf(bytes: Uint8Array): Generator<Token> {
  const braces = { open: { kind: 'open' }, close: { kind: 'close' } } as const;
  for (let at = 0; at < bytes.length; ) {
    const byte = bytes[at]!;
    if (byte === open) {
      yield braces.open;
      at++;
    } else if (byte === close) {
      yield braces.close;
      at++;
    } else if (byte === 10 || byte === 13 || byte === 0) at++;
    else if (byte !== backslash) {
      const from = at;
      while (at < bytes.length && isPlain(bytes[at]!)) at++;
      yield { kind: 'bytes', from, to: at };
    } else {
      const next = bytes[at + 1] ?? 0;
      if (isLetter(next)) {
        const { token, end } = controlWord(bytes, at + 1);
        yield token;
        at = end;
        if (token.name === 'bin') at += Math.max(0, token.value ?? 0);
      } else if (next === 0x27) {
        const value = hexOf(bytes[at + 2] ?? 0) * 16 + hexOf(bytes[at + 3] ?? 0);
        if (!Number.isNaN(value)) yield { kind: 'byte', value };
        at += 4;
      } else {
        // A backslash at a line's end is a paragraph's end.
        yield { kind: 'sign', sign: next === 13 || next === 10 ? '\n' : String.fromCharCode(next) };
        at += next === 13 && bytes[at + 2] === 10 ? 3 : 2;
      }
    }
  }
}

function isPlain(byte: number): boolean {
  return byte !== open && byte !== close && byte !== backslash && byte !== 10 && byte !== 13 && byte !== 0;
}

function controlWord(bytes: Uint8Array, start: number): { token: Token & { kind: 'word' }; end: number } {
  let at = start;
  while (at - start < 32 && isLetter(bytes[at] ?? 0)) at++;
  const name = String.fromCharCode(...bytes.subarray(start, at));
  const numberStart = at;
  if (bytes[at] === 0x2d) at++;
  while (at - numberStart < 11 && isDigit(bytes[at] ?? 0)) at++;
  const value = Number.parseInt(String.fromCharCode(...bytes.subarray(numberStart, at)), 10);
  // One space after a control word belongs to it.
  if (bytes[at] === 0x20) at++;
  return { token: { kind: 'word', name, value: Number.isNaN(value) ? undefined : value }, end: at };
}
