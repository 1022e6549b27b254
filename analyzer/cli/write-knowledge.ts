import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { compileKnowledge } from '../knowledge/compile-knowledge.ts';
import type { Compiled } from '../knowledge/compiled.ts';
import { packCompiled } from '../knowledge/pack-compiled.ts';
import { COMPILED, listSources, PACKED, readSeeds } from './seeds-folder.ts';

/** Compiles the seeds: the whole knowledge as JSON, and packed for reviews. Throws SeedError. */
export function writeKnowledge(): Compiled {
  const compiled = compileKnowledge(readSeeds());
  mkdirSync(dirname(COMPILED), { recursive: true });
  listSources();
  writeFileSync(COMPILED, JSON.stringify(compiled.knowledge));
  writeFileSync(PACKED, packCompiled(compiled));
  return compiled;
}
