import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { SeedFile } from '../knowledge/read-yaml.ts';

const SEEDS = fileURLToPath(new URL('../../seeds/', import.meta.url));
export const COMPILED = join(SEEDS, '.compiled', 'knowledge.json');
export const PACKED = join(SEEDS, '.compiled', 'knowledge.bin');
/** The seeds that the compiled knowledge was made of, and their folders: to ask each for its time is quicker than to look for them. */
const SOURCES = join(SEEDS, '.compiled', 'sources.txt');

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

export function listSources(): void {
  const files = seedPaths();
  const paths = new Set([...files.map(dirname), ...files]);
  writeFileSync(SOURCES, [...paths].map((path) => relative(SEEDS, path)).join('\n'));
}

/** Whether some seed was changed, added or removed after the knowledge was compiled, or it never was. */
export function isStale(): boolean {
  const compiled = statSync(PACKED, { throwIfNoEntry: false });
  if (compiled === undefined) return true;
  // One that was removed shows in the time of its folder.
  const changedAt = (path: string) => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  return sources().some((path) => changedAt(path) > compiled.mtimeMs);
}

/** A package holds no list, and no seeds but the compiled ones. */
function sources(): string[] {
  if (!existsSync(SOURCES)) return seedPaths();
  return readFileSync(SOURCES, 'utf8')
    .split('\n')
    .map((path) => SEEDS + path);
}
