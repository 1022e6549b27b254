import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

/**
 * `npm run size`: what a page loads before it can be used, in KB after gzip against its budget, and as it lies on the
 * disk, as an extension loads it. Fails over budget.
 * Reads the built extension (`npm run build`).
 */
const OUTPUT = fileURLToPath(new URL('../../.output/chrome-mv3/', import.meta.url));
const KB = 1024;

if (!existsSync(OUTPUT)) {
  console.error('no built extension: run npm run build');
  process.exit(2);
}
const worker = readdirSync(join(OUTPUT, 'assets')).filter((name) => /^analyzer\.worker-.*\.js$/.test(name));
const budgets: readonly { name: string; files: string[]; most: number }[] = [
  { name: 'workbench, first load', files: scriptsOf('workbench.html'), most: 120 },
  { name: 'side panel, first load', files: scriptsOf('sidepanel.html', 'start-panel'), most: 120 },
  { name: 'analyzer worker', files: worker.map((name) => `assets/${name}`), most: 60 },
  { name: 'page script', files: ['page.js'], most: 15 },
  { name: 'background', files: ['background.js'], most: 2 },
];

let failed = false;
for (const { name, files, most } of budgets) {
  const contents = files.map((file) => readFileSync(join(OUTPUT, file)));
  const sizeOf = (measure: (content: Buffer) => number) =>
    contents.reduce((sum, content) => sum + measure(content), 0) / KB;
  const size = sizeOf((content) => gzipSync(content, { level: 9 }).length);
  const raw = sizeOf((content) => content.length);
  // A budget of nothing would be met by a file that is no longer there.
  const holds = files.length > 0 && size <= most;
  failed ||= !holds;
  const columns = `${size.toFixed(1).padStart(7)} KB of ${`${most}`.padEnd(4)} raw ${raw.toFixed(1)} KB`;
  console.log(`${holds ? 'ok  ' : 'OVER'} ${name.padEnd(24)}${columns}`);
}
process.exitCode = failed ? 1 : 0;

/**
 * The scripts of a page and all that they import at once. `next` names what the first script loads as soon as it has
 * started the worker: it is waited for as much as the rest.
 */
function scriptsOf(page: string, next?: string): string[] {
  const html = readFileSync(join(OUTPUT, page), 'utf8');
  const found = new Set<string>();
  const add = (path: string): void => {
    if (found.has(path)) return;
    found.add(path);
    const code = readFileSync(join(OUTPUT, path), 'utf8');
    for (const [, imported] of code.matchAll(/\b(?:import|from)\s*["'](\.[^"']+\.js)["']/g))
      add(join(dirname(path), imported!));
  };
  for (const [, path] of html.matchAll(/(?:src|href)="\/([^"]+\.js)"/g)) add(path!);
  if (next !== undefined) {
    const chunk = readdirSync(join(OUTPUT, 'chunks')).find((name) => name.startsWith(`${next}-`));
    if (chunk === undefined) throw new Error(`no chunk ${next}`);
    add(`chunks/${chunk}`);
  }
  return [...found];
}
