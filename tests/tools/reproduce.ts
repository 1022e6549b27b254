import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { unzipSync } from 'fflate';

/**
 * `npm run -s reproduce`: builds all packages and the offline file in two clean clones of what is committed, and
 * Firefox's once more from the source package that its store is given. All files must be the same, byte for byte.
 */

const root = resolve(import.meta.dirname, '../..');
const workshop = mkdtempSync(join(tmpdir(), 'hengwen-reproduce-'));
const MADE = ['*.zip', 'hengwen.html'];
const builds = [
  ['wxt', 'zip'],
  ['wxt', 'zip', '-b', 'firefox', '--mv3'],
  ['wxt', 'zip', '--mv2', '-c', 'extension/compat/wxt.config.ts'],
  ['node', 'extension/offline/build.ts'],
] as const;

try {
  const clones = ['one', 'another'].map(cloned);
  for (const folder of clones) for (const command of builds) run(folder, command);
  const [first, second] = clones.map(packagesIn);
  const wrong = differences(first!, second!);
  const sources = globSync('.output/*-sources.zip', { cwd: clones[0]! })[0];
  if (sources === undefined) wrong.push('there is no source package');
  else wrong.push(...differences(firefoxOf(first!), fromSources(join(clones[0]!, sources))));
  for (const line of wrong) console.log(line);
  const made = [...first!.keys()].filter((name) => !name.includes('/'));
  for (const name of made) {
    const { size } = statSync(join(clones[0]!, '.output', name));
    console.log(`${String(size).padStart(9)} bytes  sha256 ${first!.get(name)}  ${name}`);
  }
  console.log(wrong.length === 0 ? 'the same bytes' : 'NOT reproducible');
  process.exitCode = wrong.length === 0 ? 0 : 1;
} finally {
  rmSync(workshop, { recursive: true, force: true });
}

/** A clean clone, with the packages as `npm ci` has put them in place here. */
function cloned(name: string): string {
  const folder = join(workshop, name, 'hengwen');
  run(root, ['git', 'clone', '-q', '--no-hardlinks', root, folder]);
  return prepared(folder);
}

function prepared(folder: string): string {
  cpSync(join(root, 'node_modules'), join(folder, 'node_modules'), {
    recursive: true,
    verbatimSymlinks: true,
  });
  run(folder, ['npm', 'run', '-s', 'prepare']);
  return folder;
}

/** Firefox's package built from its source package alone. */
function fromSources(zip: string): Map<string, string> {
  const folder = join(workshop, 'from-sources');
  for (const [name, bytes] of Object.entries(unzipSync(readFileSync(zip)))) {
    if (name.endsWith('/')) continue;
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), bytes);
  }
  run(prepared(folder), builds[1]);
  return firefoxOf(packagesIn(folder));
}

/** The digest of every file in every package, and of the packages themselves. */
function packagesIn(folder: string): Map<string, string> {
  const digests = new Map<string, string>();
  for (const name of globSync(MADE, { cwd: join(folder, '.output') }).sort()) {
    const path = join(folder, '.output', name);
    if (!statSync(path).isFile()) continue;
    digests.set(name, digestOf(readFileSync(path)));
    if (!name.endsWith('.zip') || name.endsWith('-sources.zip')) continue;
    for (const [part, bytes] of Object.entries(unzipSync(readFileSync(path))))
      digests.set(`${name}/${part}`, digestOf(bytes));
  }
  return digests;
}

function firefoxOf(digests: ReadonlyMap<string, string>): Map<string, string> {
  return new Map([...digests].filter(([name]) => name.includes('firefox')));
}

function differences(one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): string[] {
  const names = new Set([...one.keys(), ...other.keys()]);
  return [...names].filter((name) => one.get(name) !== other.get(name)).map((name) => `differs: ${name}`);
}

function digestOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function run(folder: string, [command, ...args]: readonly string[]): void {
  const env = { ...process.env, PATH: `${join(folder, 'node_modules/.bin')}:${process.env.PATH}` };
  const { status, stdout, stderr } = spawnSync(command!, args, {
    cwd: folder,
    env,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}:\n${stdout}${stderr}`);
}
