import { deflateSync, inflateSync } from 'fflate';
import { crc32 } from './crc32.ts';

/** An entry as the central directory names it. Offsets point into the whole file. */
interface Entry {
  name: string;
  /** Where its record stands in the central directory. */
  record: { start: number; end: number };
  /** Where its local header starts. */
  local: number;
}

const endSignature = 0x06054b50;
const recordSignature = 0x02014b50;
const localSignature = 0x04034b50;
const deflated = 8;
const utf8Names = 0x800;
const longestEntry = 256 * 1024 * 1024;

/**
 * A zip file of which some entries are written anew and all others stay byte for byte as they are: header, extra
 * fields, compressed data and order. `unzip` and `zip` again would keep the contents, but not the bytes.
 */
export class ZipPackage {
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  readonly #entries: Entry[] = [];
  readonly #directory: { start: number; end: number };

  /** @throws RangeError where the bytes are no zip file that can be rewritten */
  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const end = this.#findEnd();
    const count = this.#view.getUint16(end + 10, true);
    const size = this.#view.getUint32(end + 12, true);
    const start = end - size;
    // Where something stands before the archive, its own offsets start there.
    const base = start - this.#view.getUint32(end + 16, true);
    if (count === 0xffff || start < 0 || base < 0) throw new RangeError('not a plain zip file');
    this.#directory = { start, end };
    for (let at = start; this.#entries.length < count; ) {
      if (this.#view.getUint32(at, true) !== recordSignature) throw new RangeError('a broken zip directory');
      const nameLength = this.#view.getUint16(at + 28, true);
      const next =
        at + 46 + nameLength + this.#view.getUint16(at + 30, true) + this.#view.getUint16(at + 32, true);
      const local = base + this.#view.getUint32(at + 42, true);
      const name = new TextDecoder()
        .decode(bytes.subarray(at + 46, at + 46 + nameLength))
        .replaceAll('\\', '/');
      this.#entries.push({ name, record: { start: at, end: next }, local });
      at = next;
    }
  }

  /** Part names of an office package are the same in any case. */
  nameOf(name: string): string | undefined {
    return this.#entry(name)?.name;
  }

  /** What an entry holds; undefined where there is none of that name. */
  read(name: string): Uint8Array | undefined {
    const entry = this.#entry(name);
    if (!entry) return undefined;
    const { start } = entry.record;
    const packed = this.#view.getUint32(start + 20, true);
    const size = this.#view.getUint32(start + 24, true);
    if (size > longestEntry || this.#view.getUint32(entry.local, true) !== localSignature)
      throw new RangeError(`cannot read ${name}`);
    const data =
      entry.local +
      30 +
      this.#view.getUint16(entry.local + 26, true) +
      this.#view.getUint16(entry.local + 28, true);
    const raw = this.#bytes.subarray(data, data + packed);
    return this.#view.getUint16(start + 10, true) === deflated
      ? inflateSync(raw, { out: new Uint8Array(size) })
      : raw;
  }

  /** The file with these entries in the place of those of the same name, new ones last. */
  with(changed: ReadonlyMap<string, Uint8Array>): Uint8Array<ArrayBuffer> {
    const chunks: Uint8Array[] = [];
    let length = 0;
    const add = (chunk: Uint8Array): number => {
      chunks.push(chunk);
      length += chunk.length;
      return length - chunk.length;
    };
    const byPlace = [...this.#entries].sort((a, b) => a.local - b.local);
    const moved = new Map<Entry, Uint8Array>();
    add(this.#bytes.subarray(0, byPlace[0]?.local ?? this.#directory.start));
    byPlace.forEach((entry, i) => {
      const data = changed.get(entry.name);
      const old = this.#bytes.slice(entry.record.start, entry.record.end);
      if (data) {
        const time = this.#view.getUint32(entry.record.start + 12, true);
        const made = packed(entry.name, data, time);
        moved.set(entry, recordOf(made, add(made.local)));
      } else {
        const until = byPlace[i + 1]?.local ?? this.#directory.start;
        const at = add(this.#bytes.subarray(entry.local, until));
        new DataView(old.buffer).setUint32(42, at, true);
        moved.set(entry, old);
      }
    });
    const records = this.#entries.map((entry) => moved.get(entry)!);
    const firstTime = this.#entries[0] ? this.#view.getUint32(this.#entries[0].record.start + 12, true) : 0;
    for (const [name, data] of changed) {
      if (this.#entry(name)) continue;
      const made = packed(name, data, firstTime);
      records.push(recordOf(made, add(made.local)));
    }
    const directory = length;
    for (const record of records) add(record);
    const end = this.#bytes.slice(this.#directory.end);
    const view = new DataView(end.buffer);
    view.setUint16(8, records.length, true);
    view.setUint16(10, records.length, true);
    view.setUint32(12, length - directory, true);
    view.setUint32(16, directory, true);
    add(end);
    const file = new Uint8Array(length);
    let at = 0;
    for (const chunk of chunks) {
      file.set(chunk, at);
      at += chunk.length;
    }
    return file;
  }

  #entry(name: string): Entry | undefined {
    const wanted = name.toLowerCase();
    return this.#entries.find((entry) => entry.name.toLowerCase() === wanted);
  }

  /** The end record stands last, before a comment of at most 64 KB. */
  #findEnd(): number {
    const last = this.#bytes.length - 22;
    for (let at = last; at >= Math.max(0, last - 0xffff); at--)
      if (this.#view.getUint32(at, true) === endSignature) return at;
    throw new RangeError('not a zip file');
  }
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
