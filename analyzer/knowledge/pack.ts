/**
 * One file for what a review needs: a JSON part and typed arrays, which are used where they lie.
 *
 *   4 bytes  length of the header, little-endian       then the header, UTF-8 JSON: {json, arrays}
 *   then, each at a multiple of 8 bytes, the arrays    `arrays` gives each its type, place and length
 */
export type PackedArray = Uint8Array | Uint16Array | Int32Array | Uint32Array;

const TYPES = { u8: Uint8Array, u16: Uint16Array, i32: Int32Array, u32: Uint32Array } as const;

interface Header {
  json: unknown;
  arrays: Record<string, { type: keyof typeof TYPES; at: number; length: number }>;
}

const align = (at: number) => (at + 7) & ~7;

export function pack(json: unknown, arrays: Readonly<Record<string, PackedArray>>): Uint8Array {
  const places: Header['arrays'] = {};
  let size = 0;
  for (const [name, array] of Object.entries(arrays)) {
    places[name] = { type: typeOf(array), at: size, length: array.length };
    size = align(size + array.byteLength);
  }
  const header = new TextEncoder().encode(JSON.stringify({ json, arrays: places }));
  const body = align(4 + header.length);
  const bytes = new Uint8Array(body + size);
  new DataView(bytes.buffer).setUint32(0, header.length, true);
  bytes.set(header, 4);
  for (const [name, { buffer, byteOffset, byteLength }] of Object.entries(arrays))
    bytes.set(new Uint8Array(buffer, byteOffset, byteLength), body + places[name]!.at);
  return bytes;
}

/** The arrays are views of the buffer. Throws where it is not a whole pack. */
export function unpack(buffer: ArrayBuffer): {
  json: unknown;
  array<A extends PackedArray>(name: string): A;
} {
  const length = new DataView(buffer).getUint32(0, true);
  const header = JSON.parse(new TextDecoder().decode(new Uint8Array(buffer, 4, length))) as Header;
  const body = align(4 + length);
  return {
    json: header.json,
    array<A extends PackedArray>(name: string): A {
      const place = header.arrays[name];
      if (place === undefined) throw new Error(`the compiled knowledge holds no ${name}`);
      return new TYPES[place.type](buffer, body + place.at, place.length) as A;
    },
  };
}

function typeOf(array: PackedArray): keyof typeof TYPES {
  if (array instanceof Uint8Array) return 'u8';
  if (array instanceof Uint16Array) return 'u16';
  return array instanceof Int32Array ? 'i32' : 'u32';
}
