import { Inflate, inflateSync } from 'fflate';
import { damagedError, encryptedError, ReadError, unsafeError } from '../read/read-error.ts';
import { crc32 } from './crc32.ts';
import { type ZipEntry, zipDirectory } from './zip-directory.ts';

const megabyte = 1 << 20;
/** Of one file, and of all that is read of a package, after inflation. */
const largestPart = 128 * megabyte;
const largestSum = 256 * megabyte;
/** Real XML packs to a fiftieth, a long table to a hundredth; a bomb to a thousandth. */
const steepest = 250;
const steepFrom = 24 * megabyte;
/** Larger input is inflated in pieces: what comes out is counted between them. */
const smallPart = 2 * megabyte;
const piece = 1 << 16;

/** A zip as a set of files, inflated when asked for. Nothing is ever written, so `..` in a name leads nowhere. */
export interface ZipPackage {
  /** In the directory's order, without those whose name climbs out of the package. */
  readonly names: readonly string[];
  /** The name as the package writes it, found without regard to case; undefined where there is none. */
  find(name: string): string | undefined;
  /** @throws ReadError `damaged`, `encrypted` or `unsafe` */
  read(name: string): Uint8Array | undefined;
}

/**
 * @param most of all that is read of it, after inflation
 * @throws ReadError `damaged` or `unsafe`
 */
export function openPackage(bytes: Uint8Array, most = largestSum): ZipPackage {
  const entries = new Map<string, ZipEntry>();
  const folded = new Map<string, string>();
  for (const entry of zipDirectory(bytes)) {
    if (climbs(entry.name) || entry.name.endsWith('/')) continue;
    entries.set(entry.name, entry);
    folded.set(entry.name.toLowerCase(), entry.name);
  }
  let inflated = 0;
  const find = (name: string): string | undefined =>
    entries.has(name) ? name : folded.get(name.replace(/^\/+/, '').toLowerCase());
  return {
    names: [...entries.keys()],
    find,
    read(name) {
      const entry = entries.get(find(name) ?? '');
      if (!entry) return undefined;
      const content = inflateEntry(bytes, entry);
      inflated += content.length;
      if (inflated > most) throw bomb();
      return content;
    },
  };
}

const climbs = (name: string): boolean => name.split('/').includes('..');

const bomb = () => unsafeError('解压后过大', 'it inflates to an unreasonable size');

function inflateEntry(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  if (entry.encrypted) throw encryptedError();
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { offset } = entry;
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== 0x04034b50)
    throw damagedError('压缩内容缺失', 'a part of its zip is missing');
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  const end = start + entry.compressed;
  if (end > bytes.length) throw damagedError('压缩内容不完整', 'a part of its zip is cut off');
  const packed = bytes.subarray(start, end);
  if (entry.method !== 0 && entry.method !== 8)
    throw damagedError('压缩方式未知', 'its zip uses an unknown compression');
  if (isBomb(entry.size, packed.length)) throw bomb();
  const content = entry.method === 0 ? packed : inflate(packed, entry.size);
  // A wrong letter in a law is worse than a refusal.
  if (crc32(content) !== entry.crc) throw damagedError('压缩内容损坏', 'a part of its zip is broken');
  return content;
}

const isBomb = (size: number, packed: number): boolean =>
  size > largestPart || (size > steepFrom && size > packed * steepest);

/** What is small is inflated at once, to its declared size: if that is a lie, the check sum will tell. */
function inflate(packed: Uint8Array, size: number): Uint8Array {
  try {
    return packed.length <= smallPart
      ? inflateSync(packed, { out: new Uint8Array(size) })
      : inflateCounting(packed);
  } catch (error) {
    if (error instanceof ReadError) throw error;
    throw damagedError('压缩内容损坏', 'a part of its zip is broken');
  }
}

function inflateCounting(packed: Uint8Array): Uint8Array {
  const chunks: Uint8Array[] = [];
  let size = 0;
  let done = false;
  const stream = new Inflate((chunk, final) => {
    chunks.push(chunk);
    size += chunk.length;
    done ||= final;
  });
  for (let at = 0; at < packed.length && !done; at += piece) {
    stream.push(packed.subarray(at, at + piece), at + piece >= packed.length);
    if (isBomb(size, packed.length)) throw bomb();
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
