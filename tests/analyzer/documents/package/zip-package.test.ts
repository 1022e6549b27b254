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
    expect(codeOf(() => openPackage(zipSync(files, { level: 0 })))).toBe('unsafe');
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
