import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readLock } from './third-party.ts';

/** The pages on security name tests, commands and versions: all of them must be there. */
const page = (name: string) => readFileSync(`docs/${name}`, 'utf8');
const rowsOf = (text: string) =>
  [...text.matchAll(/^\| (?!---)(.*) \|$/gm)].map(([, row]) => row!.split(' | ').map((cell) => cell.trim()));
const tests = globSync('tests/**/*.test.{ts,tsx}').map((path) => path.replaceAll('\\', '/'));
const codes = (text: string) => [...text.matchAll(/`([^`\n]+)`/g)].map(([, code]) => code!);
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };

/** Tests, commands and fuzz targets that a text names and nobody has. */
function missing(text: string): string[] {
  return codes(text).filter((code) => {
    const script = /^npm run -s ([\w:-]+)/.exec(code)?.[1];
    if (script !== undefined) return !(script in scripts);
    if (/\.test\.tsx?$/.test(code)) {
      if (code.startsWith('tests/')) return globSync(code).length === 0;
      return !tests.some((path) => basename(path) === code);
    }
    return false;
  });
}

describe('the threat model', () => {
  const text = page('threat-model.md');
  const rows = rowsOf(text).slice(1);

  it('has two pages at most', () => {
    expect(text.split(/\s+/).length).toBeLessThan(1100);
    expect(text.split('\n').length).toBeLessThan(90);
  });

  it('names a test for every guard that is claimed, and each of them is there', () => {
    expect(rows.length).toBeGreaterThanOrEqual(7);
    for (const cells of rows) {
      const proof = cells.at(-1)!;
      const named = codes(proof).filter((code) => /\.test\.tsx?$|^npm run/.test(code));
      expect(proof === 'not claimed' || named.length > 0, cells[0]).toBe(true);
    }
    expect(missing(text)).toEqual([]);
    expect(missing(page('SECURITY.md'))).toEqual([]);
  });

  it('names fuzz targets that are run', () => {
    const run = globSync('tests/fuzz/targets/*.ts')
      .map((path) => readFileSync(path, 'utf8'))
      .join('\n');
    const named = [...text.matchAll(/the fuzz targets? ((?:`[\w ]+`(?:, )?)+)/g)].flatMap(([, list]) =>
      codes(list!),
    );
    expect(named.length).toBeGreaterThan(3);
    expect(named.filter((name) => !run.includes(`name: '${name}'`))).toEqual([]);
  });
});

describe('the page on faults', () => {
  it('names a test by its title for each', () => {
    const rows = rowsOf(page('faults.md')).slice(1);
    expect(rows.length).toBeGreaterThan(12);
    const wrong = rows.filter((cells) => {
      const [, file, title] = /^`([\w-]+\.test\.ts)`: (.+)$/.exec(cells.at(-1)!) ?? [];
      const path = tests.find((one) => basename(one) === file);
      return !path || !readFileSync(path, 'utf8').includes(`'${title}'`);
    });
    expect(wrong).toEqual([]);
  });
});

describe('the advisories that were looked up', () => {
  const rows = rowsOf(page('SECURITY.md').split('<a id="advisories"></a>')[1] ?? '').slice(1);
  const versions = (name: string) =>
    Object.entries(readLock().packages)
      .filter(([place]) => place.endsWith(`node_modules/${name}`))
      .map(([, { version = '' }]) => version);
  const isBefore = (one: string, other: string) => {
    const [a, b] = [one, other].map((version) => version.split('.').map(Number));
    const at = a!.findIndex((part, i) => part !== b![i]);
    return at >= 0 && a![at]! < b![at]!;
  };

  it('concern packages that are in the lock, in the version named, which is not before the mended one', () => {
    expect(rows.length).toBeGreaterThan(5);
    for (const [name = '', version = '', , mended = ''] of rows) {
      expect(versions(name), name).toContain(version);
      for (const one of versions(name))
        expect(isBefore(one, mended), `${name} ${one} < ${mended}`).toBe(false);
    }
  });
});
