import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildForNode } from './node-build.ts';

/** As deep in the tree as the sources of the command, so that what these find beside themselves is found from here. */
const BUNDLE = fileURLToPath(new URL('../.dist', import.meta.url));
/** A thread does not begin with what the process has set: without the cache each would compile the code for itself. */
const THREAD = `require("node:module").enableCompileCache?.(__dirname + "/cache");
require("./run.cjs").work();
`;
const RUN = fileURLToPath(new URL('./run.ts', import.meta.url));
const COMMAND = fileURLToPath(new URL('./hengwen.cjs', import.meta.url));

/**
 * The `review` command in few files: reading a hundred sources, and taking the types out of them, is most of its
 * start. hengwen.cjs uses the bundle as long as none of its `sources.txt` is newer. Reviews a sample, after which
 * Node keeps the code that a review runs through as it has compiled it.
 */
export async function bundleCommand(sample: string): Promise<void> {
  const made = mkdtempSync(`${BUNDLE}-`);
  const sources = new Set<string>();
  const needed = new Set<string>();
  await buildForNode({
    input: { run: RUN },
    outDir: made,
    target: 'node22',
    // Node is ready for a CommonJS module some milliseconds before it is for others.
    format: 'cjs',
    extension: '.cjs',
    // What every start needs is one file: to open each takes a millisecond.
    together: { name: 'command', test: (id) => needed.has(id) },
    plugins: [
      {
        name: 'list-sources',
        buildEnd() {
          for (const id of this.getModuleIds()) if (/^[^\0].*\.ts$/.test(id)) sources.add(id);
          const need = (id: string): void => {
            if (needed.has(id)) return;
            needed.add(id);
            for (const one of this.getModuleInfo(id)?.importedIds ?? []) need(one);
          };
          for (const id of sources) if (relative(RUN, id) === '') need(id);
        },
      },
    ],
  });
  writeFileSync(join(made, 'thread.cjs'), THREAD);
  writeFileSync(join(made, 'sources.txt'), [...sources].map((id) => relative(BUNDLE, id)).join('\n'));
  rmSync(BUNDLE, { recursive: true, force: true });
  // Made for one user only, as folders for the moment are.
  chmodSync(made, 0o755);
  renameSync(made, BUNDLE);
  spawnSync(process.execPath, [COMMAND, '-'], { input: sample });
}
