import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What comes from others: from the lock, and from the packages as npm has put them in place. */

interface Locked {
  version?: string;
  resolved?: string;
  integrity?: string;
  license?: string;
  hasInstallScript?: boolean;
  dev?: boolean;
  optional?: boolean;
  dependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
}

export interface Lock {
  packages: Record<string, Locked>;
}

export interface ThirdParty {
  /** Its place in the lock: node_modules/… */
  place: string;
  name: string;
  version: string;
  licence: string;
  /** Handed out with the extension or the library; else a tool for making and testing them. */
  shipped: boolean;
}

/** Of what is handed out: none that asks for more than its notice. */
export const shippedLicences: readonly string[] = [
  'MIT',
  'ISC',
  '0BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
];

/** Licences under which all of it may be used and handed on. Another one is a decision, not an update. */
export const allowedLicences: readonly string[] = [
  ...shippedLicences,
  'MIT OR Apache-2.0',
  'MPL-2.0',
  'BlueOak-1.0.0',
  'Unlicense',
  'CC0-1.0',
  'Python-2.0',
];
const DIGEST_NOTE = 'Written by `npm run -s third-party -- --write`; a test compares it.';

export function readLock(): Lock {
  return JSON.parse(readFileSync('package-lock.json', 'utf8')) as Lock;
}

/** Where a package finds another one: in its own folder, or in one above it. */
export function placeOf(lock: Lock, from: string, name: string): string | null {
  for (let folder = from; ; ) {
    const place = folder === '' ? `node_modules/${name}` : `${folder}/node_modules/${name}`;
    if (place in lock.packages) return place;
    if (folder === '') return null;
    folder = folder.slice(0, Math.max(0, folder.lastIndexOf('node_modules/') - 1));
  }
}

/** Every package of the lock, in the order of their names. */
export function thirdParties(lock: Lock): ThirdParty[] {
  const shipped = reachable(lock);
  return Object.entries(lock.packages)
    .filter(([place]) => place !== '')
    .map(([place, { version = '', license = '' }]) => ({
      place,
      name: place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length),
      version,
      licence: license,
      shipped: shipped.has(place),
    }))
    .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.version < b.version ? -1 : 1));
}

/** What `dependencies` lead to. Optional packages (programs for one platform) are never bundled. */
function reachable(lock: Lock): Set<string> {
  const found = new Set<string>();
  const follow = (from: string) => {
    for (const name of Object.keys(lock.packages[from]?.dependencies ?? {})) {
      const place = placeOf(lock, from, name);
      if (place === null || found.has(place)) continue;
      found.add(place);
      follow(place);
    }
  };
  follow('');
  return found;
}

/** docs/THIRD_PARTY.md. */
export function page(parties: readonly ThirdParty[]): string {
  const rows = (list: readonly ThirdParty[]) =>
    list.map(({ name, version, licence }) => `| ${name} | ${version} | ${licence} |`).join('\n');
  const shipped = parties.filter((one) => one.shipped);
  const tools = parties.filter((one) => !one.shipped);
  return `# 第三方组件 / Third-party packages

${DIGEST_NOTE}

## 随衡文分发 / Handed out with Hengwen (${shipped.length})

全文见扩展内的 \`licences.txt\`。The texts of these licences are in the extension, as \`licences.txt\`.

| package | version | licence |
|---|---|---|
${rows(shipped)}

## 仅用于构建与测试 / For building and testing only (${tools.length})

| package | version | licence |
|---|---|---|
${rows(tools)}
`;
}

/** extension/public/licences.txt: the notices that the licences ask to be handed on. */
export function licenceTexts(parties: readonly ThirdParty[]): string {
  return parties
    .filter((one) => one.shipped)
    .map(
      ({ place, name, version, licence }) =>
        `${'='.repeat(78)}\n${name} ${version} (${licence})\n\n${noticeIn(place)}\n`,
    )
    .join('\n');
}

/** What a package holds of others, as far as it is handed out with it. */
const within: Readonly<Record<string, readonly string[]>> = {
  'node_modules/pdfjs-dist': ['JBIG2', 'PDFJS_JBIG2', 'OPENJPEG', 'PDFJS_OPENJPEG'].map(
    (name) => `wasm/LICENSE_${name}`,
  ),
};

function noticeIn(place: string): string {
  const own = existsSync(place)
    ? readdirSync(place).filter((file) => /^(licen[cs]e|notice|copying)/i.test(file))
    : [];
  const files = [...own, ...(within[place] ?? [])];
  const texts = files
    .sort()
    .map((file) => readFileSync(join(place, file), 'utf8').replace(/\r\n?/g, '\n').trim());
  return texts.length > 0 ? texts.join('\n\n') : authorOf(place);
}

/** A package without a file of its licence: at least whose it is. */
function authorOf(place: string): string {
  const { author, homepage } = JSON.parse(readFileSync(join(place, 'package.json'), 'utf8')) as {
    author?: string | { name?: string };
    homepage?: string;
  };
  const name = typeof author === 'string' ? author : author?.name;
  return [`Copyright ${name ?? 'its authors'}`, homepage].filter(Boolean).join('\n');
}
