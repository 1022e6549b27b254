import { readdirSync, readFileSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { Random } from './random.ts';

/** Files to start from: the project's own fixtures, and a folder of real ones where it is given. */
export interface Samples {
  /** A text of a fixture or of a real file. */
  text(random: Random): string;
  /** A file whose name has one of these endings (without dot); null where there is none. */
  file(random: Random, endings: readonly string[]): { name: string; bytes: Uint8Array<ArrayBuffer> } | null;
}

const LARGEST = 2_000_000;
const LONGEST_TEXT = 60_000;

export function samplesFrom(folders: readonly string[]): Samples {
  const byEnding = new Map<string, string[]>();
  for (const folder of folders) {
    for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
      const path = join(entry.parentPath, entry.name);
      if (!entry.isFile() || statSync(path).size > LARGEST) continue;
      const ending = extname(entry.name).slice(1).toLowerCase();
      byEnding.set(ending, [...(byEnding.get(ending) ?? []), path]);
    }
  }
  for (const paths of byEnding.values()) paths.sort();
  const among = (endings: readonly string[]) => endings.flatMap((ending) => byEnding.get(ending) ?? []);
  const texts = among(['txt', 'md']);
  return {
    text(random) {
      const text = readFileSync(random.pick(texts), 'utf8');
      const from = random.int(Math.max(1, text.length - LONGEST_TEXT));
      return text.slice(from, from + 1 + random.int(LONGEST_TEXT));
    },
    file(random, endings) {
      const paths = among(endings);
      if (paths.length === 0) return null;
      const path = random.pick(paths);
      return { name: `sample${extname(path)}`, bytes: new Uint8Array(readFileSync(path)) };
    },
  };
}
