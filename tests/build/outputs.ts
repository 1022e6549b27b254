import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A built extension as it is handed out. */
export interface Output {
  browser: 'chrome' | 'firefox' | 'old kernels';
  folder: string;
}

export const outputs: readonly Output[] = [
  { browser: 'chrome', folder: '.output/chrome-mv3' },
  { browser: 'firefox', folder: '.output/firefox-mv3' },
  { browser: 'old kernels', folder: '.output/chrome-mv2' },
];

/** The one file for machines that allow no extension. */
export const OFFLINE = '.output/hengwen.html';

const HOW = {
  chrome: 'npm run build',
  firefox: 'npm run build:firefox',
  'old kernels': 'npm run build:mv2',
} as const;

/** The built files whose names end so, with their texts. Throws where nothing was built. */
export function filesIn({ browser, folder }: Output, ending: string): { path: string; text: string }[] {
  if (!existsSync(folder))
    throw new Error(`${folder} is missing, the package for ${browser}: run ${HOW[browser]}`);
  return globSync(`**/*${ending}`, { cwd: folder })
    .sort()
    .map((name) => ({ path: name.replaceAll('\\', '/'), text: readFileSync(join(folder, name), 'utf8') }));
}

/** The name of a chunk without the digest of its content. */
export function plainName(path: string): string {
  return path.replace(/-[\w-]{8}(?=\.\w+$)/, '');
}
