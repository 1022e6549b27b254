import { isOle, openOle } from '../package/ole-file.ts';
import { zipDirectory } from '../package/zip-directory.ts';
import type { Candidate } from './formats.ts';

const headBytes = 1 << 16;
const isZip = (head: string) => head.startsWith('PK\x03\x04') || head.startsWith('PK\x05\x06');

/**
 * What can be told of a file without reading it.
 * @throws ReadError `damaged` or `unsafe` for a container whose list of contents cannot be read
 */
export function candidateOf(bytes: Uint8Array, name: string): Candidate {
  const head = oneToOne(bytes.subarray(0, headBytes));
  const common = { bytes, head, name: name.toLowerCase() };
  if (isZip(head))
    return { ...common, container: 'zip', entries: zipDirectory(bytes).map((entry) => entry.name) };
  if (isOle(bytes)) return { ...common, container: 'ole', entries: openOle(bytes).names };
  return { ...common, container: null, entries: [] };
}

/** One character a byte. What TextDecoder calls latin1 is not: it moves 0x80 to 0x9f elsewhere. */
function oneToOne(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 4096)
    text += String.fromCharCode(...bytes.subarray(at, at + 4096));
  return text;
}
