import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));

const PACKED = '?packed';

const packed = (file: string): string => gzipSync(readFileSync(file), { level: 9 }).toString('base64');

/** Modules named `FILE?packed`: the file's bytes as a string, gzip and Base64. */
export function packFiles() {
  return {
    name: 'hengwen-pack-files',
    enforce: 'pre' as const,
    load(id: string) {
      if (!id.endsWith(PACKED)) return null;
      return `export default ${JSON.stringify(packed(id.slice(0, -PACKED.length)))};`;
    },
  };
}

const MAPS = '?packed-maps';
/** Of the character maps of PDF those for Chinese: they are a fifth of all. */
const CHINESE = /^(?:GB|UniGB|Adobe-GB1|UniCNS-U(?:CS2|TF16)|B5pc|ETen-B5|Adobe-CNS1-UCS2).*\.bcmap$/;

/** The module named `FOLDER?packed-maps`: the maps for Chinese in it, packed as above, by their names. */
export function packMaps() {
  return {
    name: 'hengwen-pack-maps',
    enforce: 'pre' as const,
    resolveId(source: string, importer: string | undefined) {
      return source.endsWith(MAPS) && importer ? join(dirname(importer), source) : null;
    },
    load(id: string) {
      if (!id.endsWith(MAPS)) return null;
      const folder = id.slice(0, -MAPS.length);
      const names = readdirSync(folder).filter((name) => CHINESE.test(name));
      const maps = Object.fromEntries(names.map((name) => [name, packed(join(folder, name))]));
      return `export default ${JSON.stringify(maps)};`;
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
