import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));

const PACKED = '?packed';

/** Modules named `FILE?packed`: the file's bytes as a string, gzip and Base64. */
export function packFiles() {
  return {
    name: 'hengwen-pack-files',
    enforce: 'pre' as const,
    load(id: string) {
      if (!id.endsWith(PACKED)) return null;
      const bytes = gzipSync(readFileSync(id.slice(0, -PACKED.length)), { level: 9 });
      return `export default ${JSON.stringify(bytes.toString('base64'))};`;
    },
  };
}

/** The modules that the offline file has in another form: what they stand for, and with what. */
const STAND_INS = new Map([
  [path('../browser/start-worker.ts'), path('start-worker.ts')],
  [path('../worker/package-files.ts'), path('package-files.ts')],
]);

interface Resolver {
  resolve(source: string, importer: string | undefined, options: object): Promise<{ id: string } | null>;
}

/** Puts the offline file's own modules in the place of those that need an extension. */
export function standIns() {
  return {
    name: 'hengwen-stand-ins',
    enforce: 'pre' as const,
    async resolveId(this: Resolver, source: string, importer: string | undefined, options: object) {
      if (source === 'wxt/browser') return path('browser.ts');
      if (!source.startsWith('.') || importer === undefined) return null;
      const found = await this.resolve(source, importer, { ...options, skipSelf: true });
      const instead = found && STAND_INS.get(found.id);
      // A stand-in may itself name what it stands for.
      return instead !== undefined && instead !== null && importer !== instead ? instead : null;
    },
  };
}
