import type { TrackedChange } from '../../../model.ts';
import { symbolText } from '../word/symbols.ts';
import { type DocFile, fib } from './fib.ts';
import { operandOf, type Property } from './properties.ts';

const code = {
  deleted: 0x0800,
  inserted: 0x0801,
  hidden: 0x083c,
  special: 0x0855,
  symbol: 0x6a09,
  insertedBy: 0x4804,
  insertedAt: 0x6805,
  deletedBy: 0x4863,
  deletedAt: 0x6864,
};

/** What matters of a character's properties. */
export interface Look {
  hidden: boolean;
  special: boolean;
  /** A sign of a font of signs, which stands for the character. */
  symbol: string | null;
  inserted: TrackedChange | null;
  deleted: TrackedChange | null;
}

export interface Names {
  authors: readonly string[];
  fonts: readonly string[];
}

export function lookOf(properties: readonly Property[], { authors, fonts }: Names): Look {
  const on = (wanted: number) => operandOf(properties, wanted) === 1;
  const change = (kind: TrackedChange['kind'], by: number, at: number): TrackedChange => ({
    kind,
    start: 0,
    end: 0,
    text: '',
    author: authors[operandOf(properties, by) ?? -1] ?? '',
    date: dateOf(operandOf(properties, at) ?? 0),
  });
  const symbol = operandOf(properties, code.symbol);
  return {
    hidden: on(code.hidden),
    special: on(code.special),
    symbol: symbol === undefined ? null : symbolText(fonts[symbol & 0xffff] ?? '', symbol >>> 16),
    inserted: on(code.inserted) ? change('insert', code.insertedBy, code.insertedAt) : null,
    deleted: on(code.deleted) ? change('delete', code.deletedBy, code.deletedAt) : null,
  };
}

/** The names of those who changed the file ([MS-DOC] 2.9.281), and of its fonts (2.9.286). */
export function readNames(file: DocFile): Names {
  const by = file.structure(fib.authors);
  const authors: string[] = [];
  for (let i = Math.min(by.u16(2), 1000), at = 6; i > 0 && at < by.length; i--) {
    const length = by.u16(at);
    authors.push(by.utf16(at + 2, length));
    at += 2 + 2 * length;
  }
  const table = file.structure(fib.fonts);
  const fonts: string[] = [];
  for (let i = Math.min(table.u16(0), 1000), at = 4; i > 0 && at < table.length; i--) {
    const length = table.u8(at);
    fonts.push(table.utf16(at + 40, (length - 39) / 2).split('\0')[0] ?? '');
    at += 1 + length;
  }
  return { authors, fonts };
}

/** A date packed into four bytes ([MS-DOC] 2.9.54), as docx writes it. */
function dateOf(packed: number): string {
  if (packed === 0) return '';
  const two = (n: number) => String(n).padStart(2, '0');
  const year = ((packed >>> 20) & 0x1ff) + 1900;
  const date = `${year}-${two((packed >>> 16) & 0xf)}-${two((packed >>> 11) & 0x1f)}`;
  return `${date}T${two((packed >>> 6) & 0x1f)}:${two(packed & 0x3f)}:00Z`;
}
