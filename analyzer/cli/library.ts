import { spawnSync } from 'node:child_process';
import { mkdtempSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildForNode } from './node-build.ts';

/**
 * `npm run build:library` (and before `npm pack`): the analyzer as the package's modules, with their types, in
 * analyzer/.lib. It lies as deep as analyzer/cli, so that the knowledge is found from here as from there.
 */
const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));
const LIBRARY = path('../.lib');
const TSC = path('../../node_modules/typescript/bin/tsc');

const made = mkdtempSync(`${LIBRARY}-`);
await buildForNode({
  input: { index: path('../index.ts'), node: path('./node.ts') },
  outDir: made,
  target: 'es2022',
  format: 'es',
  extension: '.js',
});
const { status, stdout } = spawnSync(
  process.execPath,
  [TSC, '-p', path('./library.tsconfig.json'), '--outDir', join(made, 'types')],
  { encoding: 'utf8' },
);
if (status !== 0) throw new Error(`types: ${stdout}`);
rmSync(LIBRARY, { recursive: true, force: true });
renameSync(made, LIBRARY);
