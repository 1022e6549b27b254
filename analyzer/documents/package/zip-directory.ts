import { damagedError, unsafeError } from '../read/read-error.ts';

/** One file in a zip, as the central directory lists it. */
export interface ZipEntry {
  /** With `/` between folders and none in front. */
  name: string;
  method: number;
  encrypted: boolean;
  /** As declared: a bomb may lie. */
  compressed: number;
  size: number;
  crc: number;
  /** Where the local header begins. */
  offset: number;
}

const mostEntries = 20_000;
const END = 0x06054b50;
const END_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
const ENTRY = 0x02014b50;

/**
 * The files of a zip. Reads the directory at its end only: what stands between the files is nobody's business.
 * @throws ReadError `damaged` or `unsafe`
 */
export function zipDirectory(bytes: Uint8Array): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end < 0) throw damagedError('压缩目录缺失', 'its zip directory is missing');
  let count = view.getUint16(end + 10, true);
  let size = view.getUint32(end + 12, true);
  let start = view.getUint32(end + 16, true);
  let limit = end;
  if (end >= 20 && view.getUint32(end - 20, true) === LOCATOR_64) {
    const at = Number(view.getBigUint64(end - 12, true));
    if (at + 56 <= view.byteLength && view.getUint32(at, true) === END_64) {
      count = Number(view.getBigUint64(at + 32, true));
      size = Number(view.getBigUint64(at + 40, true));
      start = Number(view.getBigUint64(at + 48, true));
      limit = at;
    }
  }
  if (count > mostEntries) throw unsafeError('压缩包内文件过多', 'too many files inside');
  // Bytes put before a zip (a mail's header, say) move all of it: the directory still ends where its end begins.
  const moved = Math.max(0, limit - size - start);
  const entries: ZipEntry[] = [];
  let at = start + moved;
  while (at + 46 <= limit && view.getUint32(at, true) === ENTRY) {
    if (entries.length >= mostEntries) throw unsafeError('压缩包内文件过多', 'too many files inside');
    const { entry, next } = readEntry(bytes, view, at, moved);
    entries.push(entry);
    at = next;
  }
  if (entries.length === 0 && count > 0) throw damagedError('压缩目录损坏', 'its zip directory is broken');
  return entries;
}

function findEnd(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= lowest; at--) if (view.getUint32(at, true) === END) return at;
  return -1;
}

function readEntry(
  bytes: Uint8Array,
  view: DataView,
  at: number,
  moved: number,
): { entry: ZipEntry; next: number } {
  const flags = view.getUint16(at + 8, true);
  const nameLength = view.getUint16(at + 28, true);
  const extraLength = view.getUint16(at + 30, true);
  const nameEnd = at + 46 + nameLength;
  const next = nameEnd + extraLength + view.getUint16(at + 32, true);
  if (next > bytes.length) throw damagedError('压缩目录损坏', 'its zip directory is broken');
  let compressed = view.getUint32(at + 20, true);
  let size = view.getUint32(at + 24, true);
  let offset = view.getUint32(at + 42, true);
  // zip64 keeps what does not fit into 32 bits in an extra field, in this order.
  for (let field = nameEnd; field + 4 <= nameEnd + extraLength; ) {
    const length = view.getUint16(field + 2, true);
    if (view.getUint16(field, true) === 1) {
      let value = field + 4;
      const take = (now: number) => {
        if (now !== 0xffffffff || value + 8 > bytes.length) return now;
        value += 8;
        return Number(view.getBigUint64(value - 8, true));
      };
      size = take(size);
      compressed = take(compressed);
      offset = take(offset);
    }
    field += 4 + length;
  }
  const name = decodeName(bytes.subarray(at + 46, nameEnd), (flags & 0x800) !== 0);
  return {
    entry: {
      name,
      method: view.getUint16(at + 10, true),
      encrypted: (flags & 1) !== 0,
      compressed,
      size,
      crc: view.getUint32(at + 16, true),
      offset: offset + moved,
    },
    next,
  };
}

/** Without the flag for UTF-8, names are in the code page of whoever packed them: here mostly GBK. */
function decodeName(bytes: Uint8Array, utf8: boolean): string {
  let name: string;
  try {
    name = new TextDecoder('utf-8', { fatal: !utf8 }).decode(bytes);
  } catch {
    name = new TextDecoder('gb18030').decode(bytes);
  }
  return name.replaceAll('\\', '/').replace(/^\/+/, '');
}
