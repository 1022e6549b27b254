import { readFileSync } from 'node:fs';
import type { SeedFile } from '../../../analyzer/knowledge/read-yaml.ts';

/** The pack of a library that these tests change and break. */
export const library: SeedFile = {
  path: 'library.yaml',
  text: readFileSync(new URL('../../fixtures/packs/library.yaml', import.meta.url), 'utf8'),
};

/** The pack with some words changed; the words must be there. */
export function libraryWith(from: string, to: string): SeedFile {
  if (!library.text.includes(from)) throw new Error(`the sample pack holds no ${from}`);
  return { ...library, text: library.text.replace(from, to) };
}

/** The line of the sample on which some words stand. */
export function lineOf(words: string, { text }: SeedFile = library): number {
  return text.split('\n').findIndex((line) => line.includes(words)) + 1;
}
