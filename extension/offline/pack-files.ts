import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';

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
