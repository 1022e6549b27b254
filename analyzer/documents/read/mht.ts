import type { ReadText } from './formats.ts';
import { readHtml } from './html.ts';
import { damagedError } from './read-error.ts';

const deepest = 5;

/** A web page saved as one file (.mht, and what Word calls a single file web page): its page, read as any other. */
export function readMht(bytes: Uint8Array): ReadText {
  const page = pageOf(new TextDecoder('latin1').decode(bytes), deepest);
  if (!page) throw damagedError('没有网页内容', 'it holds no page');
  return readHtml(page);
}

/** The first page in a message, or in the parts of one. */
function pageOf(message: string, depth: number): Uint8Array | undefined {
  const end = /\r?\n\r?\n/.exec(message);
  if (!end || depth === 0) return undefined;
  // Long fields go on in lines that begin with a space.
  const head = message.slice(0, end.index).replace(/\r?\n[ \t]+/g, ' ');
  const content = message.slice(end.index + end[0].length);
  const type = field(head, 'content-type');
  const boundary = /boundary\s*=\s*"?([^";\r\n]+)/i.exec(type)?.[1];
  if (boundary !== undefined) {
    for (const part of content.split(`--${boundary}`).slice(1)) {
      const found = pageOf(part.replace(/^\s*\n/, ''), depth - 1);
      if (found) return found;
    }
    return undefined;
  }
  if (!/text\/html/i.test(type)) return undefined;
  const encoding = field(head, 'content-transfer-encoding').trim().toLowerCase();
  return Uint8Array.from(decode(content, encoding), (character) => byteOf(character));
}

function field(head: string, name: string): string {
  return new RegExp(`^${name}\\s*:(.*)$`, 'im').exec(head)?.[1] ?? '';
}

function decode(content: string, encoding: string): string {
  if (encoding === 'base64') {
    try {
      return atob(content.replace(/[^A-Za-z0-9+/]/g, ''));
    } catch {
      throw damagedError('编码有误', 'its encoding is broken');
    }
  }
  if (encoding !== 'quoted-printable') return content;
  return content
    .replace(/=\r?\n/g, '')
    .replace(/=([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

/** TextDecoder moves 0x80 to 0x9f when asked for latin1: they are led back. */
function byteOf(character: string): number {
  const code = character.charCodeAt(0);
  if (code < 256) return code;
  const index = moved.indexOf(character);
  return index < 0 ? 0x3f : 0x80 + index;
}

const moved = new TextDecoder('latin1').decode(Uint8Array.from({ length: 32 }, (_, i) => 0x80 + i));
