import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../', import.meta.url));

export function run(command: string, args: readonly string[], cwd: string) {
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  return { status, stdout, said: `${stdout}${stderr}` };
}

/**
 * `npm pack`, unpacked into an empty folder beside nothing but the dependencies that it names, with its command where
 * npm puts it. Answers the folder.
 */
export function packedProject(): string {
  const project = mkdtempSync(join(tmpdir(), 'hengwen-package-'));
  const modules = join(project, 'node_modules');
  const installed = join(modules, 'hengwen');
  const must = (command: string, args: string[], cwd: string) => {
    const { status, said } = run(command, args, cwd);
    if (status !== 0) throw new Error(said);
    return said.trim();
  };
  must(process.execPath, ['analyzer/cli/library.ts'], root);
  // Its scripts would build the extension as well.
  const said = must('npm', ['pack', '--ignore-scripts', '--silent', '--pack-destination', project], root);
  mkdirSync(installed, { recursive: true });
  const file = said.split(/\s+/).at(-1)!;
  must('tar', ['-xzf', join(project, file), '--strip-components=1', '-C', installed], project);
  const { dependencies, bin } = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8')) as {
    dependencies: Record<string, string>;
    bin: Record<string, string>;
  };
  for (const name of Object.keys(dependencies)) {
    mkdirSync(dirname(join(modules, name)), { recursive: true });
    symlinkSync(join(root, 'node_modules', name), join(modules, name), 'junction');
  }
  mkdirSync(join(modules, '.bin'));
  for (const [name, path] of Object.entries(bin)) {
    chmodSync(join(installed, path), 0o755);
    symlinkSync(join(installed, path), join(modules, '.bin', name));
  }
  return project;
}
