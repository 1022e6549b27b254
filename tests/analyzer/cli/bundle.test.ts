import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bundleCommand } from '../../../analyzer/cli/bundle.ts';
import { knowledge } from '../draft/draft-of.ts';

const at = (path: string) => fileURLToPath(new URL(`../../../analyzer/${path}`, import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'hengwen-bundle-'));
const examples = knowledge.rules.map((rule) => rule.examples.flag[0]);
for (const n of [1, 2, 3])
  writeFileSync(join(folder, `${n}.txt`), examples.filter((_, i) => i % 3 === n - 1).join('\n'));
writeFileSync(join(folder, '4.html'), `<html><body><p>${examples[0]}</p></body></html>`);

function run(command: string, ...args: string[]): { status: number | null; stdout: string } {
  const { status, stdout } = spawnSync(process.execPath, [at(`cli/${command}`), ...args], {
    encoding: 'utf8',
    // All examples answer more than the megabyte that is held by default.
    maxBuffer: 64 << 20,
  });
  return { status, stdout };
}

/** Bundling and eight starts of the command take long on a busy machine. */
const PATIENCE = 120_000;

beforeAll(() => bundleCommand(examples.join('\n')), PATIENCE);
afterAll(() => {
  rmSync(folder, { recursive: true });
  utimesSync(at('.dist/run.cjs'), new Date(), new Date());
});

test(
  'the bundle answers as the sources do',
  () => {
    // Written by the bundle only.
    expect(existsSync(at('.dist/cache'))).toBe(true);
    for (const args of [[join(folder, '1.txt')], ['--format', 'ndjson', '--jobs', '2', folder]]) {
      const bundled = run('hengwen.cjs', ...args);
      expect(bundled).toEqual(run('main.ts', ...args));
      expect(bundled.stdout.length).toBeGreaterThan(1000);
    }
    expect(run('hengwen.cjs', '--format', 'none', folder).status).toBe(2);
  },
  PATIENCE,
);

/** What a file of the bundle loads as it starts, with what that loads: not what is loaded when first used. */
function loadedBy(file: string, seen = new Set<string>()): Set<string> {
  seen.add(file);
  const code = readFileSync(at(`.dist/${file}`), 'utf8');
  for (const [, name] of code.matchAll(/^(?:(?:const|let|var) \w+ = )?require\("([^"]+)"\)/gm)) {
    if (name?.startsWith('./') && !seen.has(name.slice(2))) loadedBy(name.slice(2), seen);
    else if (name !== undefined) seen.add(name);
  }
  return seen;
}

test('the bundle starts without packages: loading one takes longer than the review of a draft', () => {
  for (const start of ['run.cjs', 'thread.cjs']) {
    const loaded = [...loadedBy(start)];
    expect(loaded).toContain('node:fs');
    expect(loaded.filter((name) => !/^(node:|\.\/)|\.cjs$/.test(name))).toEqual([]);
  }
});

test(
  'an old bundle is left alone',
  () => {
    rmSync(at('.dist/cache'), { recursive: true, force: true });
    utimesSync(at('.dist/run.cjs'), 0, 0);
    expect(run('hengwen.cjs', join(folder, '1.txt')).status).toBe(1);
    expect(existsSync(at('.dist/cache'))).toBe(false);
  },
  PATIENCE,
);
