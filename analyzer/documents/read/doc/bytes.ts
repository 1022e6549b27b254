/** Bytes read without fear: what lies beyond the end is 0, as broken files point anywhere. */
export class Bytes {
  readonly bytes: Uint8Array;
  readonly #view: DataView;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  get length(): number {
    return this.bytes.length;
  }

  u8(at: number): number {
    return this.bytes[at] ?? 0;
  }

  u16(at: number): number {
    return at >= 0 && at + 2 <= this.length ? this.#view.getUint16(at, true) : 0;
  }

  u32(at: number): number {
    return at >= 0 && at + 4 <= this.length ? this.#view.getUint32(at, true) : 0;
  }

  i32(at: number): number {
    return this.u32(at) | 0;
  }

  /** A stretch, cut to what is there. */
  slice(at: number, length: number): Bytes {
    const from = Math.min(Math.max(at, 0), this.length);
    return new Bytes(this.bytes.subarray(from, Math.min(from + Math.max(length, 0), this.length)));
  }

  utf16(at: number, units: number): string {
    return new TextDecoder('utf-16le').decode(this.slice(at, 2 * units).bytes);
  }
}
