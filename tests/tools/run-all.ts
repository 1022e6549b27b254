import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { delimiter } from 'node:path';
import { fileURLToPath } from 'node:url';
import { closingLine, countsOf } from './closing-line.ts';

/** `npm test`: every check of the project, each named and timed, and one line at the end for all tests. */

const root = fileURLToPath(new URL('../../', import.meta.url));
const REPORT = '.artifacts/vitest.json';

const steps: readonly { name: string; command: string; args: string[]; talks?: boolean }[] = [
  { name: 'knowledge and its examples', command: 'node', args: ['analyzer/cli/compile.ts'] },
  { name: 'table of the plans', command: 'node', args: ['analyzer/cli/coverage.ts', '--check'] },
  { name: 'types', command: 'tsc', args: ['--noEmit'] },
  { name: 'lint', command: 'biome', args: ['ci', '--colors=off'] },
  { name: 'unused code', command: 'knip', args: ['--no-progress'] },
  { name: 'extension for Chromium', command: 'wxt', args: ['build'] },
  { name: 'sizes of what pages load', command: 'node', args: ['tests/tools/size.ts'] },
  { name: 'extension for Firefox', command: 'wxt', args: ['build', '-b', 'firefox', '--mv3'] },
  { name: 'extension for older kernels', command: 'npm', args: ['run', '-s', 'build:mv2'] },
  { name: 'offline file', command: 'node', args: ['extension/offline/build.ts'] },
  { name: 'browser', command: 'node', args: ['tests/tools/ensure-browser.ts'] },
  {
    name: 'tests',
    command: 'vitest',
    args: ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${REPORT}`],
    talks: true,
  },
];

const env = {
  ...process.env,
  PATH: `${fileURLToPath(new URL('../../node_modules/.bin', import.meta.url))}${delimiter}${process.env.PATH}`,
};

/** A step that succeeds has nothing to say, but for the tests, which take long. */
function run({ name, command, args, talks = false }: (typeof steps)[number]): boolean {
  const start = performance.now();
  const stdio = talks ? 'inherit' : 'pipe';
  // Windows finds the packages' commands through its shell only.
  const shell = process.platform === 'win32';
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    cwd: root,
    env,
    stdio,
    shell,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  const passed = status === 0;
  if (!passed && !talks) console.log(`${stdout ?? ''}${stderr ?? ''}${error ?? ''}`);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`${passed ? 'ok    ' : 'FAILED'} ${name} (${seconds} s)`);
  return passed;
}

mkdirSync(fileURLToPath(new URL('../../.artifacts', import.meta.url)), { recursive: true });
rmSync(`${root}${REPORT}`, { force: true });
const failed = steps.filter((step) => !run(step)).map((step) => step.name);
const report = existsSync(`${root}${REPORT}`) ? readFileSync(`${root}${REPORT}`, 'utf8') : null;
const { line, green } = closingLine(countsOf(report), failed.length);
if (failed.length > 0) console.log(`failed: ${failed.join(', ')}`);
console.log(line);
process.exitCode = green ? 0 : 1;
