import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { compileKnowledge } from '../knowledge/compile-knowledge.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { COMPILED, readSeeds } from './seeds-folder.ts';

/** Compiles the seeds and writes the result where the analyzer's users import it. Throws SeedError. */
export function writeKnowledge(): Knowledge {
  const knowledge = compileKnowledge(readSeeds());
  mkdirSync(dirname(COMPILED), { recursive: true });
  writeFileSync(COMPILED, JSON.stringify(knowledge));
  return knowledge;
}
