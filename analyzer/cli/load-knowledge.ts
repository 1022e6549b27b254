import { readFileSync } from 'node:fs';
import { type Compiled, unpackCompiled } from '../knowledge/compiled.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { COMPILED, isStale, PACKED } from './seeds-folder.ts';

/** The whole knowledge, with its examples; compiled afresh where a seed has changed. Throws SeedError. */
export async function loadKnowledge(): Promise<Knowledge> {
  if (isStale()) return (await import('./write-knowledge.ts')).writeKnowledge().knowledge;
  // Our own build wrote and checked this file.
  return JSON.parse(readFileSync(COMPILED, 'utf8')) as Knowledge;
}

/** What a review needs, ready to run; compiled afresh where a seed has changed. Throws SeedError. */
export async function loadCompiled(): Promise<Compiled> {
  const known = isStale() ? null : unpackCompiled(bufferOf(readFileSync(PACKED)));
  return known ?? (await import('./write-knowledge.ts')).writeKnowledge();
}

/** Small files are read into a shared buffer, which typed arrays could not be laid over. */
function bufferOf({ buffer, byteOffset, byteLength }: Buffer): ArrayBuffer {
  const isOwn = byteOffset === 0 && byteLength === buffer.byteLength;
  return (isOwn ? buffer : buffer.slice(byteOffset, byteOffset + byteLength)) as ArrayBuffer;
}
