import type { Bytes } from './bytes.ts';
import type { DocFile } from './fib.ts';

/** One property: its code ([MS-DOC] 2.2.5.1, Sprm) and its operand. */
export interface Property {
  code: number;
  operand: Bytes;
}

/** A stretch of the WordDocument stream under the same properties. */
interface Stretch {
  start: number;
  end: number;
  /** Index of the paragraph's style; 0 for characters. */
  style: number;
  properties: Property[];
}

export type Lookup = (offset: number) => Stretch | undefined;

const pageSize = 512;

/** Properties by offset, from the pages that an index in the table stream names. */
export function readPages(file: DocFile, index: number, kind: 'character' | 'paragraph'): Lookup {
  const plc = file.structure(index);
  const count = Math.floor((plc.length - 4) / 8);
  const stretches: Stretch[] = [];
  const seen = new Set<number>();
  for (let i = 0; i < count; i++) {
    const number = plc.u32(4 * (count + 1) + 4 * i) & 0x3fffff;
    if (seen.has(number)) continue;
    seen.add(number);
    readPage(file, file.word.slice(number * pageSize, pageSize), kind, stretches);
  }
  stretches.sort((a, b) => a.start - b.start);
  return (offset) => {
    let low = 0;
    let high = stretches.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (stretches[middle]!.end > offset) high = middle;
      else low = middle + 1;
    }
    const found = stretches[low];
    return found && found.start <= offset ? found : undefined;
  };
}

function readPage(file: DocFile, page: Bytes, kind: 'character' | 'paragraph', into: Stretch[]): void {
  const count = page.u8(pageSize - 1);
  const entries = 4 * (count + 1);
  for (let i = 0; i < count; i++) {
    const start = page.u32(4 * i);
    const end = page.u32(4 * i + 4);
    if (end <= start) continue;
    if (kind === 'character') {
      const at = 2 * page.u8(entries + i);
      const properties = at === 0 ? [] : propertiesOf(page.slice(at + 1, page.u8(at)));
      into.push({ start, end, style: 0, properties });
      continue;
    }
    const at = 2 * page.u8(entries + 13 * i);
    const short = page.u8(at);
    const own = short === 0 ? page.slice(at + 2, 2 * page.u8(at + 1)) : page.slice(at + 1, 2 * short - 1);
    const properties = at === 0 ? [] : propertiesOf(own.slice(2, own.length));
    into.push({ start, end, style: at === 0 ? 0 : own.u16(0), properties: withLong(file, properties) });
  }
}

const longProperties = new Set([0x6646, 0x6645]);

/** Properties too long for a page stand in the Data stream. */
function withLong(file: DocFile, properties: Property[]): Property[] {
  return properties.flatMap((property) => {
    if (!longProperties.has(property.code)) return [property];
    const at = property.operand.u32(0);
    return propertiesOf(file.data.slice(at + 2, file.data.u16(at)));
  });
}

const fixedSizes = [1, 1, 2, 4, 2, 2, 0, 3];
const tableDefinition = 0xd608;

export function propertiesOf(list: Bytes): Property[] {
  const properties: Property[] = [];
  for (let at = 0; at + 2 <= list.length; ) {
    const code = list.u16(at);
    at += 2;
    let size = fixedSizes[code >> 13] ?? 1;
    if (code >> 13 === 6) {
      if (code === tableDefinition) {
        size = list.u16(at) - 1;
        at += 2;
      } else {
        size = list.u8(at);
        at += 1;
      }
    }
    if (size < 0) break;
    properties.push({ code, operand: list.slice(at, size) });
    at += size;
  }
  return properties;
}

/** The last value set for a code, of up to four bytes. */
export function operandOf(properties: readonly Property[], code: number): number | undefined {
  for (let i = properties.length - 1; i >= 0; i--) {
    const { code: own, operand } = properties[i]!;
    if (own !== code) continue;
    return operand.length >= 4 ? operand.u32(0) : operand.length >= 2 ? operand.u16(0) : operand.u8(0);
  }
  return undefined;
}
