import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

/** The tree is the architecture: who imports whom, and whether the picture of it (docs/architecture.svg) is true. */
const root = fileURLToPath(new URL('../../', import.meta.url));

function sourcesIn(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .filter((path) => !/\/\.(lib|dist)/.test(path));
}

/** What a file imports, at once or later: paths in the tree, and names of packages. */
function importsOf(path: string): string[] {
  const text = readFileSync(join(root, path), 'utf8');
  return [...text.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*'([^']+)'/g)].map(([, name]) =>
    name!.startsWith('.') ? relative(root, resolve(root, dirname(path), name!)).replaceAll('\\', '/') : name!,
  );
}

const imports = (folder: string) =>
  sourcesIn(folder).flatMap((path) => importsOf(path).map((imported) => ({ path, imported })));

describe('the tree', () => {
  it('imports downward only: the analyzer knows no extension and no tests', () => {
    expect(imports('analyzer').filter(({ imported }) => /^(extension|tests)\//.test(imported))).toEqual([]);
  });

  it('keeps Node in the command line', () => {
    const strays = imports('analyzer').filter(
      ({ path, imported }) => imported.startsWith('node:') && !path.startsWith('analyzer/cli/'),
    );
    expect(strays).toEqual([]);
  });

  it('keeps the browser out of the analyzer', () => {
    const strays = imports('analyzer').filter(({ imported }) =>
      /^(wxt|preact|dexie|@preact)\b/.test(imported),
    );
    expect(strays).toEqual([]);
  });

  it('keeps tests out of the program', () => {
    expect(imports('extension').filter(({ imported }) => imported.startsWith('tests/'))).toEqual([]);
  });
});

describe('the picture of the tree', () => {
  const svg = readFileSync(join(root, 'docs/architecture.svg'), 'utf8');
  const rooms = [...svg.matchAll(/class="part"[^>]*\/><text[^>]*>([^<]+)</g)].flatMap(([, words]) =>
    words!.split(' · '),
  );
  const foldersOf = (folder: string) =>
    readdirSync(join(root, folder), { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
      .map((entry) => entry.name);

  it('names rooms that there are', () => {
    const homes = ['extension', 'analyzer'];
    expect(rooms.filter((room) => !homes.some((home) => existsSync(join(root, home, room))))).toEqual([]);
  });

  it('leaves no room of the analyzer out', () => {
    const named = rooms.map((room) => room.split('/')[0]);
    expect(foldersOf('analyzer').filter((folder) => !named.includes(folder))).toEqual([]);
  });

  it('names every folder of the seeds', () => {
    const line = /plans · [^<]+/.exec(svg)?.[0].split(' · ') ?? [];
    expect(foldersOf('seeds').filter((folder) => !line.includes(folder))).toEqual([]);
  });
});
