import { StringDecoder } from 'node:string_decoder';
import type { Input, InputError } from './inputs.ts';
import { sha256 } from './sha256.ts';

/** A line of more UTF-16 units is no draft: it is passed over, so that memory stays bounded whatever comes. */
const LONGEST_LINE = 64 * 1024 * 1024;

const NOT_A_RECORD: InputError = {
  code: 'not-a-record',
  message: '这一行不是 {"source": 名称, "text": 文字}',
  messageEn: 'this line is not {"source": name, "text": words}',
};
const TOO_LONG: InputError = {
  code: 'too-long',
  message: '这一行太长，没有读取',
  messageEn: 'this line is too long and was not read',
};
const EMPTY: InputError = { code: 'empty', message: '文件是空的', messageEn: 'there is no text in it' };

/**
 * Drafts as lines of JSON, {"source", "text"}, one by one as they come. A line that is none is an error of its own
 * and stops nothing; it is named by its number. Empty lines are passed over.
 */
export async function* readLines(stream: AsyncIterable<Uint8Array>): AsyncGenerator<Input> {
  let number = 0;
  for await (const line of linesOf(stream)) {
    number++;
    if (line === null) yield { input: `line ${number}`, source: TOO_LONG };
    else if (line.trim() !== '') yield await inputOf(line, number);
  }
}

async function inputOf(line: string, number: number): Promise<Input> {
  const record = parsed(line);
  if (record === null) return { input: `line ${number}`, source: NOT_A_RECORD };
  const { source, text } = record;
  if (text.trim() === '') return { input: source, source: EMPTY };
  const hash = await sha256(new TextEncoder().encode(text));
  return { input: source, source: { name: source, format: 'text', sha256: hash, text } };
}

function parsed(line: string): { source: string; text: string } | null {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return null;
  }
  if (typeof value !== 'object' || value === null) return null;
  const { source, text } = value as { source?: unknown; text?: unknown };
  return typeof source === 'string' && typeof text === 'string' ? { source, text } : null;
}

/** The lines of a stream; null for one that is too long. */
async function* linesOf(stream: AsyncIterable<Uint8Array>): AsyncGenerator<string | null> {
  const decoder = new StringDecoder('utf8');
  let open: string[] = [];
  let length = 0;
  const add = (part: string): void => {
    length += part.length;
    if (length > LONGEST_LINE) open = [];
    else open.push(part);
  };
  const close = (): string | null => {
    const line = length > LONGEST_LINE ? null : open.join('');
    open = [];
    length = 0;
    return line;
  };
  for await (const chunk of stream) {
    const parts = decoder.write(chunk as Buffer).split('\n');
    for (const [i, part] of parts.entries()) {
      add(part);
      if (i < parts.length - 1) yield close();
    }
  }
  add(decoder.end());
  if (length > 0) yield close();
}
