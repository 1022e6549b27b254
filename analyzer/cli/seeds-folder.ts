import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { SeedFile } from '../knowledge/read-yaml.ts';

const SEEDS = fileURLToPath(new URL('../../seeds/', import.meta.url));
export const COMPILED = join(SEEDS, '.compiled', 'knowledge.json');
export const PACKED = join(SEEDS, '.compiled', 'knowledge.bin');

function seedPaths(): string[] {
  return readdirSync(SEEDS, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.yaml'))
    .map((entry) => join(entry.parentPath, entry.name));
}

export function readSeeds(): SeedFile[] {
  return seedPaths().map((path) => ({
    path: relative(SEEDS, path).replaceAll('\\', '/'),
    text: readFileSync(path, 'utf8'),
  }));
}

/** Whether some seed was changed after the knowledge was compiled, or it never was. */
export function isStale(): boolean {
  const compiled = statSync(PACKED, { throwIfNoEntry: false });
  return compiled === undefined || seedPaths().some((path) => statSync(path).mtimeMs > compiled.mtimeMs);
}
