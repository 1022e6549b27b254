import { type List, lazyList } from '../rules/list.ts';

/**
 * One file for what a review needs: a JSON part, typed arrays, which are used where they lie, and lists of JSON
 * values, each of which is read when it is first asked for: a draft needs few of them.
 *
 *   4 bytes  length of the header, little-endian       then the header, UTF-8 JSON: {json, arrays}
 *   then, each at a multiple of 8 bytes, the arrays    `arrays` gives each its type, place and length
 *
 * A list is two arrays: its values as UTF-8 JSON one behind another, and where each begins.
 */
export type PackedArray = Int8Array | Uint8Array | Uint16Array | Int32Array | Uint32Array;

const TYPES = { i8: Int8Array, u8: Uint8Array, u16: Uint16Array, i32: Int32Array, u32: Uint32Array } as const;

interface Header {
  json: unknown;
  arrays: Record<string, { type: keyof typeof TYPES; at: number; length: number }>;
}

const align = (at: number) => (at + 7) & ~7;

export function pack(
  json: unknown,
  own: Readonly<Record<string, PackedArray>>,
  lists: Readonly<Record<string, readonly unknown[]>> = {},
): Uint8Array {
  const arrays = { ...own };
  for (const [name, values] of Object.entries(lists)) Object.assign(arrays, listArrays(name, values));
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

function listArrays(name: string, values: readonly unknown[]): Record<string, PackedArray> {
  const encoder = new TextEncoder();
  const parts = values.map((value) => encoder.encode(JSON.stringify(value)));
  const from = new Int32Array(parts.length + 1);
  for (const [i, part] of parts.entries()) from[i + 1] = from[i]! + part.length;
  const bytes = new Uint8Array(from.at(-1)!);
  for (const [i, part] of parts.entries()) bytes.set(part, from[i]!);
  return { [`${name}.json`]: bytes, [`${name}.from`]: from };
}

export interface Unpacked {
  json: unknown;
  array<A extends PackedArray>(name: string): A;
  list<T>(name: string): List<T>;
}

/** The arrays are views of the buffer. Throws where it is not a whole pack. */
export function unpack(buffer: ArrayBufferLike): Unpacked {
  const length = new DataView(buffer).getUint32(0, true);
  // Decoders take no memory that is shared: what they read is copied, which is little.
  const text = new Uint8Array(buffer).slice(4, 4 + length);
  const header = JSON.parse(new TextDecoder().decode(text)) as Header;
  const body = align(4 + length);
  function array<A extends PackedArray>(name: string): A {
    const place = header.arrays[name];
    if (place === undefined) throw new Error(`the compiled knowledge holds no ${name}`);
    return new TYPES[place.type](buffer as ArrayBuffer, body + place.at, place.length) as A;
  }
  function list<T>(name: string): List<T> {
    const bytes = array<Uint8Array>(`${name}.json`);
    const from = array<Int32Array>(`${name}.from`);
    const decoder = new TextDecoder();
    return lazyList(
      from.length - 1,
      (i) => JSON.parse(decoder.decode(bytes.slice(from[i], from[i + 1]))) as T,
    );
  }
  return { json: header.json, array, list };
}

function typeOf(array: PackedArray): keyof typeof TYPES {
  if (array instanceof Int8Array) return 'i8';
  if (array instanceof Uint8Array) return 'u8';
  if (array instanceof Uint16Array) return 'u16';
  return array instanceof Int32Array ? 'i32' : 'u32';
}
