import { closeSync, fstatSync, openSync, readFileSync, readSync } from 'node:fs';
import { type Compiled, unpackCompiled } from '../knowledge/compiled.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { COMPILED, isStale, PACKED } from './seeds-folder.ts';

/** The whole knowledge, with its examples; compiled afresh where a seed has changed. Throws SeedError. */
export async function loadKnowledge(): Promise<Knowledge> {
  if (isStale()) return (await import('./write-knowledge.ts')).writeKnowledge().knowledge;
  // Our own build wrote and checked this file.
  return JSON.parse(readFileSync(COMPILED, 'utf8')) as Knowledge;
}

/**
 * What a review needs, ready to run; compiled afresh where a seed has changed. `packed` is the packed file, where it
 * was read already. Throws SeedError.
 */
export async function loadCompiled(packed: ArrayBufferLike | null = readPacked()): Promise<Compiled> {
  const known = packed === null ? null : unpackCompiled(packed);
  return known ?? (await import('./write-knowledge.ts')).writeKnowledge();
}

/** The packed knowledge as it lies on the disk; null where it is older than the seeds. */
function readPacked(): ArrayBuffer | null {
  return isStale() ? null : readInto((length) => new ArrayBuffer(length));
}

/** The packed knowledge as hengwen.cjs has begun to read it, if it has; null in it where that failed. */
export type Ahead = Promise<SharedArrayBuffer | null> | null;

/** The same in memory that all threads may read. */
export async function readShared(ahead: Ahead): Promise<SharedArrayBuffer | null> {
  if (isStale()) return null;
  return (await ahead) ?? readInto((length) => new SharedArrayBuffer(length));
}

function readInto<B extends ArrayBufferLike>(make: (length: number) => B): B {
  const file = openSync(PACKED, 'r');
  try {
    const buffer = make(fstatSync(file).size);
    const bytes = new Uint8Array(buffer);
    for (let at = 0, read = 1; read > 0; at += read)
      read = readSync(file, bytes, at, bytes.length - at, null);
    return buffer;
  } finally {
    closeSync(file);
  }
}
