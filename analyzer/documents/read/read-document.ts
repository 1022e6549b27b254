import type { SourceText } from '../../model.ts';
import type { Candidate, DocumentReader } from './formats.ts';
import { emptyError, tooLargeError } from './read-error.ts';
import { htmlReader, markdownReader, textReader } from './text-formats.ts';
import { unsupportedReaders } from './unsupported-formats.ts';

const megabytes = 64;
const headBytes = 1 << 16;

/** Every format that is recognised, most telling content first. */
const readers: readonly DocumentReader[] = [...unsupportedReaders, htmlReader, markdownReader, textReader];

/**
 * Reads a file, recognised by its content first and by its name second.
 * @param sha256 lower-case hex digest of bytes, from the host (Node or the browser)
 * @throws ReadError with a code and a line for the user
 */
export async function readDocument(
  bytes: Uint8Array,
  name: string,
  sha256: (bytes: Uint8Array) => Promise<string>,
): Promise<SourceText> {
  if (bytes.length === 0) throw emptyError();
  if (bytes.length > megabytes * 1024 * 1024) throw tooLargeError(megabytes);
  const read = await readerFor(bytes, name.toLowerCase()).load();
  const found = await read(bytes);
  if (found.text.trim() === '') throw emptyError();
  return { name, sha256: await sha256(bytes), ...found };
}

function readerFor(bytes: Uint8Array, name: string): DocumentReader {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, headBytes));
  const candidate: Candidate = { bytes, name, head };
  return (
    readers.find((reader) => reader.recognises(candidate)) ??
    readers.find((reader) => reader.extensions.some((extension) => name.endsWith(`.${extension}`))) ??
    textReader
  );
}
