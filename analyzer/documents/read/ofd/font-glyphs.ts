/**
 * The characters that the shapes of a TrueType or OpenType font stand for, by the shape's number: its `cmap` the other
 * way round. Empty where the font has none that names characters.
 */
export function charactersOfGlyphs(font: Uint8Array): Map<number, string> {
  const found = new Map<number, string>();
  try {
    const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
    const table = tableAt(view, 'cmap');
    const at = table === null ? null : unicodeMap(view, table);
    if (at === null) return found;
    const add = (code: number, glyph: number) => {
      // Several characters may share a shape: the first is the plain one.
      if (glyph !== 0 && code < 0x110000 && !found.has(glyph)) found.set(glyph, String.fromCodePoint(code));
    };
    if (view.getUint16(at) === 4) readSegments(view, at, add);
    else readGroups(view, at, add);
  } catch (error) {
    // A font that is cut off tells what it still can.
    if (!(error instanceof RangeError)) throw error;
  }
  return found;
}

type Add = (code: number, glyph: number) => void;

function tableAt(view: DataView, name: string): number | null {
  // Of a collection the first font.
  const font = view.getUint32(0) === 0x74746366 ? view.getUint32(12) : 0;
  const count = view.getUint16(font + 4);
  for (let i = 0; i < count; i++) {
    const at = font + 12 + 16 * i;
    const tag = String.fromCharCode(...[0, 1, 2, 3].map((n) => view.getUint8(at + n)));
    if (tag === name) return view.getUint32(at + 8);
  }
  return null;
}

/** The widest map from Unicode: by four bytes (12) before by two (4). */
function unicodeMap(view: DataView, table: number): number | null {
  const found = new Map<number, number>();
  const count = view.getUint16(table + 2);
  for (let i = 0; i < count; i++) {
    const at = table + 4 + 8 * i;
    const [platform, encoding] = [view.getUint16(at), view.getUint16(at + 2)];
    if (platform !== 0 && !(platform === 3 && (encoding === 1 || encoding === 10))) continue;
    const map = table + view.getUint32(at + 4);
    found.set(view.getUint16(map), map);
  }
  return found.get(12) ?? found.get(4) ?? null;
}

function readSegments(view: DataView, at: number, add: Add): void {
  const size = view.getUint16(at + 6);
  const ends = at + 14;
  const starts = ends + size + 2;
  const deltas = starts + size;
  const offsets = deltas + size;
  for (let i = 0; i < size; i += 2) {
    const end = view.getUint16(ends + i);
    const delta = view.getUint16(deltas + i);
    const offset = view.getUint16(offsets + i);
    const start = view.getUint16(starts + i);
    for (let code = start; code <= end && code < 0xffff; code++) {
      const glyph = offset === 0 ? code : view.getUint16(offsets + i + offset + 2 * (code - start));
      if (offset === 0 || glyph !== 0) add(code, (glyph + delta) & 0xffff);
    }
  }
}

const MOST_CODES = 0x20000;

function readGroups(view: DataView, at: number, add: Add): void {
  const count = view.getUint32(at + 12);
  for (let i = 0, codes = 0; i < count; i++) {
    const group = at + 16 + 12 * i;
    const [start, end, glyph] = [0, 4, 8].map((n) => view.getUint32(group + n)) as [number, number, number];
    for (let code = start; code <= end && codes < MOST_CODES; code++, codes++)
      add(code, glyph + code - start);
  }
}
