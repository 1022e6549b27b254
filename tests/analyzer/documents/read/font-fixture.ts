/** A TrueType font that holds nothing but a map from characters to numbers of shapes, as a `cmap` of format 4 or 12. */
export function makeFont(shapes: Readonly<Record<string, number>>, format: 4 | 12): Uint8Array {
  const codes = Object.entries(shapes)
    .map(([character, shape]) => [character.codePointAt(0)!, shape] as const)
    .sort(([a], [b]) => a - b);
  const map = format === 4 ? segments(codes) : groups(codes);
  const head = [...u32(0x00010000), ...u16(1), 0, 0, 0, 0, 0, 0];
  const cmap = [...u16(0), ...u16(1), ...u16(3), ...u16(format === 4 ? 1 : 10), ...u32(12), ...map];
  const entry = [
    ...[...'cmap'].map((letter) => letter.charCodeAt(0)),
    ...u32(0),
    ...u32(28),
    ...u32(cmap.length),
  ];
  return Uint8Array.from([...head, ...entry, ...cmap]);
}

type Codes = readonly (readonly [code: number, shape: number])[];

const u16 = (value: number) => [(value >> 8) & 255, value & 255];
const u32 = (value: number) => [...u16(value >>> 16), ...u16(value)];

/** One segment a character, by the difference of code and shape; then the last one, which every map has. */
function segments(codes: Codes): number[] {
  const all = [...codes, [0xffff, 0] as const];
  const size = 2 * all.length;
  const list = (of: (code: number, shape: number) => number) =>
    all.flatMap(([code, shape]) => u16(of(code, shape)));
  const body = [
    ...list((code) => code),
    0,
    0,
    ...list((code) => code),
    ...list((code, shape) => shape - code),
    ...list(() => 0),
  ];
  return [
    ...u16(4),
    ...u16(14 + body.length),
    ...u16(0),
    ...u16(size),
    ...u16(0),
    ...u16(0),
    ...u16(0),
    ...body,
  ];
}

function groups(codes: Codes): number[] {
  const body = codes.flatMap(([code, shape]) => [...u32(code), ...u32(code), ...u32(shape)]);
  return [...u16(12), ...u16(0), ...u32(16 + body.length), ...u32(0), ...u32(codes.length), ...body];
}
