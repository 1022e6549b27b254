import { readFileSync } from 'node:fs';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { COMPILED, isStale } from './seeds-folder.ts';

/** The compiled knowledge; compiled afresh where a seed has changed. Throws SeedError. */
export async function loadKnowledge(): Promise<Knowledge> {
  if (isStale()) return (await import('./write-knowledge.ts')).writeKnowledge();
  // Our own build wrote and checked this file.
  return JSON.parse(readFileSync(COMPILED, 'utf8')) as Knowledge;
}
