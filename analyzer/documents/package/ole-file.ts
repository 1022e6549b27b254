import { damagedError } from '../read/read-error.ts';

const magic = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const endOfChain = 0xfffffffe;
const mostEntries = 4096;

/** An OLE2 compound file ([MS-CFB]): streams in chains of sectors. */
export interface OleFile {
  /** Names of the streams and storages of the root, as written. */
  readonly names: readonly string[];
  /** A stream of the root, found without regard to case; undefined where there is none. */
  read(name: string): Uint8Array | undefined;
}

interface Entry {
  name: string;
  type: number;
  left: number;
  right: number;
  child: number;
  start: number;
  size: number;
}

export function isOle(bytes: Uint8Array): boolean {
  return bytes.length >= 8 && magic.every((byte, i) => bytes[i] === byte);
}

/**
 * Chains that loop or leave the file end where they do: the text before is still text.
 * @throws ReadError `damaged`
 */
export function openOle(bytes: Uint8Array): OleFile {
  if (!isOle(bytes) || bytes.length < 512) throw damagedError('文件头不完整', 'its head is cut off');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const shift = view.getUint16(30, true);
  const miniShift = view.getUint16(32, true);
  if (shift < 7 || shift > 16 || miniShift > shift) throw damagedError('文件头有误', 'its head is wrong');
  const sectorSize = 1 << shift;
  const sectors = Math.ceil(bytes.length / sectorSize);
  const u32 = (at: number) => (at + 4 <= bytes.length ? view.getUint32(at, true) : endOfChain);
  const at = (sector: number) => (sector + 1) * sectorSize;
  const fat = readFat();
  const miniCutoff = view.getUint32(56, true);
  const entries = readEntries();
  const root = entries[0];
  if (!root) throw damagedError('目录缺失', 'its directory is missing');
  const inRoot = childrenOf(entries, root.child);
  const mini = chain(root.start, root.size);
  const miniFat = new Uint32Array(words(chain(u32(60), u32(64) * sectorSize)));

  function readFat(): Uint32Array {
    const list: number[] = [];
    for (let i = 0; i < 109; i++) list.push(u32(76 + 4 * i));
    const seen = new Set<number>();
    for (let next = u32(68); next < sectors && !seen.has(next); ) {
      seen.add(next);
      for (let i = 0; i < sectorSize / 4 - 1; i++) list.push(u32(at(next) + 4 * i));
      next = u32(at(next) + sectorSize - 4);
    }
    const table = new Uint32Array(sectors).fill(endOfChain);
    let index = 0;
    for (const sector of list) {
      if (sector >= sectors) {
        index += sectorSize / 4;
        continue;
      }
      for (let i = 0; i < sectorSize / 4 && index < sectors; i++) table[index++] = u32(at(sector) + 4 * i);
      if (index >= sectors) break;
    }
    return table;
  }

  function chain(start: number, size: number): Uint8Array {
    const out = new Uint8Array(Math.min(size, bytes.length));
    let used = 0;
    let steps = 0;
    for (let sector = start; sector < sectors && used < out.length && steps < sectors; steps++) {
      const from = bytes.subarray(at(sector), Math.min(at(sector) + sectorSize, bytes.length));
      const part = from.subarray(0, out.length - used);
      out.set(part, used);
      used += part.length;
      sector = fat[sector] ?? endOfChain;
    }
    return out.subarray(0, used);
  }

  function miniChain(start: number, size: number): Uint8Array {
    const miniSize = 1 << miniShift;
    const out = new Uint8Array(Math.min(size, mini.length));
    let used = 0;
    let steps = 0;
    for (
      let sector = start;
      sector < miniFat.length && used < out.length && steps <= miniFat.length;
      steps++
    ) {
      const part = mini.subarray(sector * miniSize, (sector + 1) * miniSize).subarray(0, out.length - used);
      if (part.length === 0) break;
      out.set(part, used);
      used += part.length;
      sector = miniFat[sector] ?? endOfChain;
    }
    return out.subarray(0, used);
  }

  function readEntries(): Entry[] {
    const directory = chain(u32(48), mostEntries * 128);
    const inside = new DataView(directory.buffer, directory.byteOffset, directory.byteLength);
    const found: Entry[] = [];
    for (let from = 0; from + 128 <= directory.length; from += 128) {
      const length = Math.min(64, Math.max(0, inside.getUint16(from + 64, true) - 2));
      found.push({
        name: new TextDecoder('utf-16le').decode(directory.subarray(from, from + length)),
        type: inside.getUint8(from + 66),
        left: inside.getUint32(from + 68, true),
        right: inside.getUint32(from + 72, true),
        child: inside.getUint32(from + 76, true),
        start: inside.getUint32(from + 116, true),
        size: inside.getUint32(from + 120, true),
      });
    }
    return found;
  }

  return {
    names: inRoot.map((entry) => entry.name),
    read(name) {
      const wanted = name.toLowerCase();
      const entry = inRoot.find((e) => e.type === 2 && e.name.toLowerCase() === wanted);
      if (!entry) return undefined;
      return entry.size < miniCutoff ? miniChain(entry.start, entry.size) : chain(entry.start, entry.size);
    },
  };
}

/** The entries of a storage: a binary tree, here only walked. */
function childrenOf(entries: readonly Entry[], first: number): Entry[] {
  const found: Entry[] = [];
  const seen = new Set<number>();
  const waiting = [first];
  for (let index = waiting.pop(); index !== undefined; index = waiting.pop()) {
    const entry = entries[index];
    if (!entry || seen.has(index)) continue;
    seen.add(index);
    if (entry.type === 1 || entry.type === 2) found.push(entry);
    waiting.push(entry.left, entry.right);
  }
  return found;
}

function words(bytes: Uint8Array): number[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Array.from({ length: bytes.length >> 2 }, (_, i) => view.getUint32(4 * i, true));
}
