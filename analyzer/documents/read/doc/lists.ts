import { formatNames } from '../word/format-names.ts';
import type { ListInstance, ListLevel, Lists } from '../word/numbering.ts';
import type { Bytes } from './bytes.ts';
import { type DocFile, fib } from './fib.ts';

const mostLists = 5000;
const listSize = 28;
const instanceSize = 16;

/** Lists and their instances ([MS-DOC] 2.9.131 Plfolst); instances are named by their number, from 1. */
export function readLists(file: DocFile): Lists {
  const lists = new Map<string, (ListLevel | undefined)[]>();
  const heads = file.structure(fib.lists);
  const count = Math.min(heads.u16(0), mostLists);
  // The levels follow the heads of all lists, beyond the length that the file's head tells.
  let at = file.offsetOf(fib.lists) + 2 + listSize * count;
  if (heads.length > 0)
    for (let i = 0; i < count; i++) {
      const head = heads.slice(2 + listSize * i, listSize);
      const levels: ListLevel[] = [];
      for (let n = head.u8(26) & 1 ? 1 : 9; n > 0; n--) {
        const { level, end } = readLevel(file.table, at);
        levels.push(level);
        at = end;
      }
      lists.set(String(head.u32(0)), levels);
    }
  return { lists, instances: readInstances(file.structure(fib.listInstances)) };
}

function readInstances(table: Bytes): Map<string, ListInstance> {
  const instances = new Map<string, ListInstance>();
  const count = Math.min(table.u32(0), mostLists);
  let at = 4 + instanceSize * count;
  for (let i = 0; i < count && at < table.length; i++) {
    const head = 4 + instanceSize * i;
    const instance: ListInstance = { list: String(table.u32(head)), levels: [], starts: [] };
    at += 4;
    for (let n = Math.min(table.u8(head + 12), 9); n > 0; n--) {
      const flags = table.u32(at + 4);
      const index = flags & 0xf;
      if (flags & 0x10 && index < 9) instance.starts[index] = table.i32(at);
      at += 8;
      if (!(flags & 0x20)) continue;
      const { level, end } = readLevel(table, at);
      if (index < 9) {
        instance.levels[index] = level;
        if (flags & 0x10) instance.starts[index] = level.start;
      }
      at = end;
    }
    instances.set(String(i + 1), instance);
  }
  return instances;
}

/** A level ([MS-DOC] 2.9.150): its head, the properties of its number, and its text. */
function readLevel(table: Bytes, at: number): { level: ListLevel; end: number } {
  const flags = table.u8(at + 5);
  const properties = table.u8(at + 24) + table.u8(at + 25);
  const text = at + 28 + properties;
  const length = Math.min(table.u16(text), 64);
  const follow = table.u8(at + 15);
  const format = formatNames[table.u8(at + 4)] ?? 'decimal';
  return {
    level: {
      start: table.i32(at),
      format,
      // Numbers of levels stand as their own small characters.
      text: table
        .utf16(text + 2, length)
        .replaceAll('%', '％')
        // biome-ignore lint/suspicious/noControlCharactersInRegex: that is how levels are written
        .replace(/[\0-\x08]/g, (level) => `%${level.charCodeAt(0) + 1}`),
      follow: follow === 1 ? 'space' : follow === 2 ? 'nothing' : 'tab',
      legal: (flags & 4) !== 0,
      restart: flags & 8 ? table.u8(at + 26) : undefined,
    },
    end: text + 2 + 2 * table.u16(text),
  };
}
