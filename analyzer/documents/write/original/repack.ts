import { deflateSync } from 'fflate';
import { crc32 } from '../../package/crc32.ts';

/** An entry as the central directory names it. Offsets point into the whole file. */
interface Entry {
  name: string;
  /** Where its record stands in the central directory. */
  record: { start: number; end: number };
  /** Where its local header starts. */
  local: number;
}

interface Directory {
  entries: Entry[];
  start: number;
  /** Where the end record starts. */
  end: number;
}

const endSignature = 0x06054b50;
const recordSignature = 0x02014b50;
const localSignature = 0x04034b50;
const zip64 = 0xffffffff;
const deflated = 8;
const utf8Names = 0x800;

/**
 * A zip file of which some entries are written anew, by their names as the directory has them, and all others stay
 * byte for byte: header, extra fields, compressed data and order. Names that are not there yet become new entries.
 * Unzipping and zipping again would keep the contents, but not the bytes.
 * @throws RangeError where the bytes are no zip file that can be rewritten
 */
export function repack(bytes: Uint8Array, changed: ReadonlyMap<string, Uint8Array>): Uint8Array<ArrayBuffer> {
  if (changed.size === 0) return new Uint8Array(bytes);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { entries, start, end } = readDirectory(bytes, view);
  const chunks: Uint8Array[] = [];
  let length = 0;
  const add = (chunk: Uint8Array): number => {
    chunks.push(chunk);
    length += chunk.length;
    return length - chunk.length;
  };
  const byPlace = [...entries].sort((a, b) => a.local - b.local);
  const records = new Map<Entry, Uint8Array>();
  add(bytes.subarray(0, byPlace[0]?.local ?? start));
  byPlace.forEach((entry, i) => {
    const data = changed.get(entry.name);
    if (data) {
      const made = packed(entry.name, data, view.getUint32(entry.record.start + 12, true));
      records.set(entry, recordOf(made, add(made.local)));
      return;
    }
    const record = new Uint8Array(bytes.subarray(entry.record.start, entry.record.end));
    const at = add(bytes.subarray(entry.local, byPlace[i + 1]?.local ?? start));
    new DataView(record.buffer).setUint32(42, at, true);
    records.set(entry, record);
  });
  const time = entries[0] ? view.getUint32(entries[0].record.start + 12, true) : 0;
  const added = [...changed]
    .filter(([name]) => !entries.some((entry) => entry.name === name))
    .map(([name, data]) => {
      const made = packed(name, data, time);
      return recordOf(made, add(made.local));
    });
  const directory = length;
  for (const entry of entries) add(records.get(entry)!);
  for (const record of added) add(record);
  // Copies made so, as the `slice` of Node's buffers makes none.
  const tail = new Uint8Array(bytes.subarray(end));
  const tailView = new DataView(tail.buffer);
  tailView.setUint16(8, entries.length + added.length, true);
  tailView.setUint16(10, entries.length + added.length, true);
  tailView.setUint32(12, length - directory, true);
  tailView.setUint32(16, directory, true);
  add(tail);
  const file = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    file.set(chunk, at);
    at += chunk.length;
  }
  return file;
}

function readDirectory(bytes: Uint8Array, view: DataView): Directory {
  const end = endOf(view);
  const count = view.getUint16(end + 10, true);
  const start = end - view.getUint32(end + 12, true);
  // Where something stands before the archive, its own offsets start there.
  const base = start - view.getUint32(end + 16, true);
  if (start < 0 || base < 0) throw new RangeError('a zip file of another kind (zip64)');
  const entries: Entry[] = [];
  for (let at = start; entries.length < count; ) {
    if (at + 46 > end || view.getUint32(at, true) !== recordSignature)
      throw new RangeError('a broken zip directory');
    const nameEnd = at + 46 + view.getUint16(at + 28, true);
    const next = nameEnd + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    const local = view.getUint32(at + 42, true);
    if (local === zip64) throw new RangeError('a zip file of another kind (zip64)');
    const name = new TextDecoder().decode(bytes.subarray(at + 46, nameEnd));
    const plain = name.replaceAll('\\', '/').replace(/^\/+/, '');
    entries.push({ name: plain, record: { start: at, end: next }, local: base + local });
    at = next;
  }
  return { entries, start, end };
}

/** The end record stands last, before a comment of at most 64 KB. */
function endOf(view: DataView): number {
  const last = view.byteLength - 22;
  for (let at = last; at >= Math.max(0, last - 0xffff); at--)
    if (view.getUint32(at, true) === endSignature) return at;
  throw new RangeError('not a zip file');
}

interface Packed {
  name: Uint8Array;
  /** Local header and data. */
  local: Uint8Array;
}

function packed(name: string, data: Uint8Array, time: number): Packed {
  const encoded = new TextEncoder().encode(name);
  const body = deflateSync(data, { level: 6 });
  const local = new Uint8Array(30 + encoded.length + body.length);
  const view = new DataView(local.buffer);
  view.setUint32(0, localSignature, true);
  view.setUint16(4, 20, true);
  view.setUint16(6, utf8Names, true);
  view.setUint16(8, deflated, true);
  view.setUint32(10, time, true);
  view.setUint32(14, crc32(data), true);
  view.setUint32(18, body.length, true);
  view.setUint32(22, data.length, true);
  view.setUint16(26, encoded.length, true);
  local.set(encoded, 30);
  local.set(body, 30 + encoded.length);
  return { name: encoded, local };
}

/** The directory's record of an entry: what its local header says, and where that stands. */
function recordOf({ name, local }: Packed, at: number): Uint8Array {
  const record = new Uint8Array(46 + name.length);
  const view = new DataView(record.buffer);
  view.setUint32(0, recordSignature, true);
  view.setUint16(4, 20, true);
  record.set(local.subarray(4, 30), 6);
  view.setUint32(42, at, true);
  record.set(name, 46);
  return record;
}
