import { strToU8, type Zippable, zipSync } from 'fflate';
import * as z from 'zod';
import { openPackage } from '../documents/package/zip-package.ts';
import type { Review, SourceText } from '../model.ts';
import type { Entry } from './entry.ts';
import { entrySchema } from './entry-schema.ts';
import { type Installation, installationSchema } from './installation.ts';
import { PackageError } from './package-error.ts';

/** One text of a draft with what the analyzer made of it. */
interface DossierVersion {
  sha256: string;
  /** When it came in, in milliseconds since 1970. */
  at: number;
  /** As people call it: 征求意见稿, 送审稿. */
  name: string;
  language: 'zh' | 'en';
  source: SourceText;
  review: Review;
}

/** The file that a version was read from, as it was: its pages can be drawn and notes written into it. */
export interface Original {
  /** Of its bytes, and so of the version. */
  sha256: string;
  name: string;
  bytes: Uint8Array<ArrayBuffer>;
}

/** 案卷: all that is kept of one review. `origin` is what the keeper needs besides, and passes through unread. */
export interface Dossier {
  id: string;
  versions: (DossierVersion & { origin: unknown })[];
  entries: Entry[];
  /** Files that travel with it, where somebody wished so. */
  originals?: Original[];
}

/** Written into every package. A program refuses a higher one, and reads all lower ones. */
const SCHEMA = 1;
const MANIFEST = 'hengwen.json';
const INSTALLATION = 'installation.json';

const manifestSchema = z.object({ format: z.literal('hengwen/package'), schema: z.int().positive() });

/** A record of the package that could not be used: the rest is. */
export interface SetAside {
  /** Where in the package. */
  where: string;
  why: string;
}

/** All originals of a package together: the reader of packages goes no further than a few of these. */
export const MOST_ATTACHED = 64 * (1 << 20);

/** A backup of some thousands of reviews is larger than any document: what was written must come back. */
const MOST_READ = 1536 * (1 << 20);

/**
 * One file for one review or for all of them; a full backup has the installation too. `made` is printed into it. The
 * same dossiers give the same bytes.
 */
export function writePackage(
  dossiers: readonly Dossier[],
  made: Date,
  installation: Installation | null = null,
): Uint8Array<ArrayBuffer> {
  const files: Zippable = {};
  const put = (name: string, value: unknown) => {
    files[name] = strToU8(`${JSON.stringify(value)}\n`);
  };
  put(MANIFEST, { format: 'hengwen/package', schema: SCHEMA, made: made.toISOString() });
  if (installation) put(INSTALLATION, installation);
  const attached = dossiers.flatMap(({ originals = [] }) => originals.map(({ bytes }) => bytes.length));
  if (attached.reduce((sum, length) => sum + length, 0) > MOST_ATTACHED) throw new PackageError('large');
  dossiers.forEach(({ id, versions, entries, originals = [] }, index) => {
    const folder = `reviews/${index + 1}`;
    put(`${folder}/review.json`, { id });
    for (const version of versions) put(`${folder}/versions/${version.sha256}.json`, version);
    // A program that knows of no originals passes these over: its name is all that it would need of them.
    for (const { sha256, name, bytes } of originals) {
      files[`${folder}/originals/${sha256}.bin`] = bytes;
      put(`${folder}/originals/${sha256}.json`, { name });
    }
    // One line each: what is damaged is one line.
    files[`${folder}/entries.ndjson`] = strToU8(entries.map((one) => `${JSON.stringify(one)}\n`).join(''));
  });
  return zipSync(files, { mtime: new Date(1980, 0, 1), level: 6 });
}

/**
 * Reads a package. `checkVersion` looks at each version and throws where it is none. A damaged record is set aside
 * and named, and the rest is read.
 * @throws PackageError where the file is none of ours, comes from a newer program, or holds nothing that can be read
 */
export function readPackage(
  bytes: Uint8Array,
  checkVersion: (value: unknown) => Dossier['versions'][number],
): { dossiers: Dossier[]; setAside: SetAside[]; installation: Installation | null } {
  const zip = open(bytes);
  const setAside: SetAside[] = [];
  const attempt = <T>(where: string, read: () => T): T | undefined => {
    try {
      return read();
    } catch (error) {
      setAside.push({ where, why: error instanceof Error ? error.message.slice(0, 300) : String(error) });
      return undefined;
    }
  };
  const text = (name: string) => {
    const content = zip.read(name);
    if (!content) throw new Error('missing');
    return new TextDecoder().decode(content);
  };
  checkManifest(() => JSON.parse(text(MANIFEST)));

  const dossiers: Dossier[] = [];
  for (const folder of foldersOf(zip.names)) {
    const head = attempt(`${folder}/review.json`, () =>
      headSchema.parse(JSON.parse(text(`${folder}/review.json`))),
    );
    if (!head) continue;
    const versions = zip.names
      .filter((name) => name.startsWith(`${folder}/versions/`))
      .flatMap((name) => attempt(name, () => checkVersion(JSON.parse(text(name)))) ?? []);
    const lines =
      attempt(`${folder}/entries.ndjson`, () => text(`${folder}/entries.ndjson`).split('\n')) ?? [];
    const entries = lines.flatMap((line, index) =>
      line === ''
        ? []
        : (attempt(`${folder}/entries.ndjson:${index + 1}`, () => entrySchema.parse(JSON.parse(line))) ?? []),
    );
    if (versions.length === 0) {
      setAside.push({ where: folder, why: 'no text of the draft' });
      continue;
    }
    const originals = versions.flatMap(({ sha256 }): Original[] => {
      const path = `${folder}/originals/${sha256}`;
      if (!zip.names.includes(`${path}.bin`)) return [];
      const found = attempt(`${path}.bin`, () => {
        const { name } = originalSchema.parse(JSON.parse(text(`${path}.json`)));
        // A copy of its own: what is read may be a view of the whole package.
        return { sha256, name, bytes: new Uint8Array(zip.read(`${path}.bin`)!) };
      });
      return found ? [found] : [];
    });
    dossiers.push({ id: head.id, versions, entries, ...(originals.length > 0 && { originals }) });
  }
  const installation = zip.names.includes(INSTALLATION)
    ? (attempt(INSTALLATION, () => installationSchema.parse(JSON.parse(text(INSTALLATION)))) ?? null)
    : null;
  if (dossiers.length === 0 && !installation) throw new PackageError('empty');
  return { dossiers, setAside, installation };
}

const originalSchema = z.object({ name: z.string().min(1).max(500) });
const headSchema = z.object({ id: z.string().min(1).max(200) });

function open(bytes: Uint8Array) {
  try {
    return openPackage(bytes, MOST_READ);
  } catch {
    throw new PackageError('foreign');
  }
}

function checkManifest(read: () => unknown): void {
  let found: unknown;
  try {
    found = read();
  } catch {
    throw new PackageError('foreign');
  }
  const manifest = manifestSchema.safeParse(found);
  if (!manifest.success) throw new PackageError('foreign');
  if (manifest.data.schema > SCHEMA) throw new PackageError('newer');
}

function foldersOf(names: readonly string[]): string[] {
  const folders = new Set<string>();
  for (const name of names) {
    const [, number] = /^reviews\/(\d{1,6})\//.exec(name) ?? [];
    if (number !== undefined) folders.add(`reviews/${number}`);
  }
  return [...folders].sort((a, b) => Number(a.slice(8)) - Number(b.slice(8)));
}
