const opening = /<(?:!doctype\s+html|html|head|body)[\s>]/i;
const elements = /<(?:p|div|br|table|tr|td|span|font|meta|h[1-6]|ul|li|center)(?:\s[^<>]*)?\/?>/gi;
const enoughElements = 5;

/**
 * Whether a file is a web page: it opens like one, or holds as much markup as one (a saved fragment).
 * @param head the file's start, one character a byte
 */
export function looksLikeHtml(bytes: Uint8Array, head: string): boolean {
  const ascii = isUtf16(bytes) ? head.replaceAll('\0', '') : head;
  const start = ascii.slice(0, 8192);
  // A draft may speak of <html>; a page begins with markup.
  if (!/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)?\s*</.test(start)) return false;
  return opening.test(start) || (ascii.match(elements)?.length ?? 0) >= enoughElements;
}

/** The encoding a page declares of itself. */
export function declaredCharset(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 8192));
  return (
    /charset\s*=\s*["']?\s*([\w.:-]+)/i.exec(head)?.[1] ?? /encoding\s*=\s*["']([\w.:-]+)/i.exec(head)?.[1]
  );
}

function isUtf16(bytes: Uint8Array): boolean {
  const [a, b] = bytes;
  return (a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff) || a === 0 || b === 0;
}
