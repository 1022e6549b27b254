import { constants, deflateRawSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { openPackage } from '../../../../analyzer/documents/package/zip-package.ts';
import { ReadError } from '../../../../analyzer/documents/read/read-error.ts';

const text = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);
const codeOf = (work: () => unknown): string => {
  try {
    work();
  } catch (error) {
    if (error instanceof ReadError) return error.code;
    throw error;
  }
  return 'none';
};

/** The zip with a 16- or 32-bit number of the record that begins with `mark` written anew: what a forged one says. */
function forged(
  zip: Uint8Array,
  mark: 'PK\x01\x02' | 'PK\x05\x06',
  at: number,
  value: number,
  bits: 16 | 32,
) {
  const bytes = zip.slice();
  const view = new DataView(bytes.buffer);
  const record = new TextDecoder('latin1').decode(bytes).lastIndexOf(mark);
  if (bits === 16) view.setUint16(record + at, value, true);
  else view.setUint32(record + at, value, true);
  return bytes;
}
const [ENTRY, END] = ['PK\x01\x02', 'PK\x05\x06'] as const;
const COUNT = 10;
const FLAGS = 8;
const METHOD = 10;
const SIZE = 24;
const noise = (length: number) => Uint8Array.from({ length }, (_, i) => (i * 7919) ^ (i >> 7));

describe('openPackage', () => {
  it('reads files packed and stored, by any case of their names', () => {
    const zip = openPackage(zipSync({ 'A/b.xml': strToU8('一'), 'c.xml': [strToU8('二'), { level: 0 }] }));
    expect([...zip.names]).toEqual(['A/b.xml', 'c.xml']);
    expect(text(zip.read('a/B.xml'))).toBe('一');
    expect(text(zip.read('/c.xml'))).toBe('二');
    expect(zip.read('d.xml')).toBeUndefined();
  });

  it('reads a zip with something in front of it', () => {
    const zip = zipSync({ 'a.xml': strToU8('一') });
    const moved = new Uint8Array(zip.length + 100);
    moved.set(zip, 100);
    expect(text(openPackage(moved).read('a.xml'))).toBe('一');
  });

  it('takes backslashes for slashes and passes over names that climb out', () => {
    const zip = openPackage(zipSync({ 'a\\b.xml': strToU8('一'), '../c.xml': strToU8('二') }));
    expect([...zip.names]).toEqual(['a/b.xml']);
  });

  it('refuses a bomb before it fills the memory', () => {
    const zip = openPackage(zipSync({ 'a.xml': new Uint8Array(64 << 20) }));
    expect(codeOf(() => zip.read('a.xml'))).toBe('unsafe');
  });

  it('gives no more than it is asked for in all', () => {
    const bytes = zipSync({ 'a.xml': new Uint8Array(60), 'b.xml': new Uint8Array(60) });
    const zip = openPackage(bytes, 100);
    expect(zip.read('a.xml')).toHaveLength(60);
    expect(codeOf(() => zip.read('b.xml'))).toBe('unsafe');
    const more = openPackage(bytes, 120);
    expect([more.read('a.xml'), more.read('b.xml')].map((part) => part?.length)).toEqual([60, 60]);
  });

  it('refuses more files than any document has', () => {
    const files = Object.fromEntries(Array.from({ length: 20_001 }, (_, i) => [`f${i}`, new Uint8Array()]));
    const zip = zipSync(files, { level: 0 });
    expect(codeOf(() => openPackage(zip))).toBe('unsafe');
    expect(codeOf(() => openPackage(forged(zip, END, COUNT, 1, 16)))).toBe('unsafe');
    const one = zipSync({ 'a.xml': new Uint8Array() });
    expect(codeOf(() => openPackage(forged(one, END, COUNT, 20_001, 16)))).toBe('unsafe');
  });

  it('refuses a file that says itself to be larger than any part, however little it is packed', () => {
    const stored = zipSync({ 'a.xml': [noise(1 << 20), { level: 0 }] });
    const zip = openPackage(forged(stored, ENTRY, SIZE, 129 << 20, 32));
    expect(codeOf(() => zip.read('a.xml'))).toBe('unsafe');
  });

  it('counts what comes out of a file that says itself to be small', () => {
    // Too much to be inflated at once, and small enough beside what comes out of it.
    const piece = (content: Uint8Array, level: number) =>
      deflateRawSync(content, { level, finishFlush: constants.Z_SYNC_FLUSH });
    const zeros = Array<Uint8Array>(130).fill(piece(new Uint8Array(1 << 20), 9));
    const packed = Buffer.concat([piece(noise(3 << 20), 0), ...zeros]);
    const stored = zipSync({ 'a.xml': [packed, { level: 0 }] });
    const zip = openPackage(forged(forged(stored, ENTRY, METHOD, 8, 16), ENTRY, SIZE, 1000, 32));
    expect(codeOf(() => zip.read('a.xml'))).toBe('unsafe');
  });

  it('names a file that is locked', () => {
    const zip = openPackage(forged(zipSync({ 'a.xml': strToU8('一') }), ENTRY, FLAGS, 1, 16));
    expect(codeOf(() => zip.read('a.xml'))).toBe('encrypted');
  });

  it('names a zip that is cut off or broken', () => {
    const noise = Uint8Array.from({ length: 5000 }, (_, i) => (i * 7919) % 251);
    const whole = zipSync({ 'a.xml': noise });
    expect(codeOf(() => openPackage(whole.subarray(0, whole.length - 100)))).toBe('damaged');
    const broken = whole.slice();
    broken.fill(0xff, 60, 200);
    expect(codeOf(() => openPackage(broken).read('a.xml'))).toBe('damaged');
  });
});
