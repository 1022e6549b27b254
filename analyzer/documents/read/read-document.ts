import type { SourceText } from '../../model.ts';
import { candidateOf } from './candidate.ts';
import type { Candidate, DocumentReader, ReadHost, ReadOptions, ReadText } from './formats.ts';
import { officeReaders } from './office-formats.ts';
import { pageReaders } from './page-formats.ts';
import { emptyError, tooLargeError } from './read-error.ts';
import { htmlReader, markdownReader, textReader } from './text-formats.ts';
import { unsupportedReaders } from './unsupported-formats.ts';

const megabytes = 64;

/** Every format that is recognised, most telling content first. */
const readers: readonly DocumentReader[] = [
  ...officeReaders,
  ...pageReaders,
  ...unsupportedReaders,
  htmlReader,
  markdownReader,
  textReader,
];

/**
 * Reads a file, recognised by its content first and by its name second: the one way in for the command line,
 * the workbench and the bench.
 * @throws ReadError with a code and a line for the user
 */
export async function readDocument(
  bytes: Uint8Array,
  name: string,
  host: ReadHost,
  options: ReadOptions = {},
): Promise<SourceText> {
  const found = await readBytes(bytes, name, host, options);
  return { name, sha256: await host.sha256(bytes), ...found };
}

/** The same of a file inside another one. */
export async function readBytes(
  bytes: Uint8Array,
  name: string,
  host: ReadHost,
  options: ReadOptions,
): Promise<ReadText> {
  if (bytes.length === 0) throw emptyError();
  if (bytes.length > megabytes * 1024 * 1024) throw tooLargeError(megabytes);
  const candidate = candidateOf(bytes, name);
  const read = await readerFor(candidate).load();
  const found = await read(bytes, options, host, candidate);
  if (found.text.trim() === '') throw emptyError();
  return found;
}

function readerFor(candidate: Candidate): DocumentReader {
  return (
    readers.find((reader) => reader.recognises(candidate)) ??
    readers.find((reader) =>
      reader.extensions.some((extension) => candidate.name.endsWith(`.${extension}`)),
    ) ??
    textReader
  );
}
