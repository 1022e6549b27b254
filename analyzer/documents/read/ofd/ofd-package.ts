import type { XmlElement } from '../../package/xml.ts';
import { openPackage, type ZipPackage } from '../../package/zip-package.ts';
import { damagedError } from '../read-error.ts';
import { parseOfd } from './ofd-xml.ts';

/** The files of an OFD, found as forgivingly as its readers do. */
export interface OfdPackage {
  /** All names, as the package writes them. */
  readonly names: readonly string[];
  /** A file named in another one: from its folder, from the root, or by its last parts alone. */
  resolve(location: string, from: string): string | undefined;
  /** @throws ReadError `damaged` or `unsafe` */
  xml(name: string): XmlElement;
  bytes(name: string): Uint8Array | undefined;
}

export function openOfd(bytes: Uint8Array): OfdPackage {
  const zip = openPackage(bytes);
  return {
    names: zip.names,
    resolve: (location, from) => resolveIn(zip, location, from),
    bytes: (name) => zip.read(name),
    xml(name) {
      const content = zip.read(name);
      if (!content) throw damagedError(`缺少 ${name}`, `${name} is missing`);
      return parseOfd(content);
    },
  };
}

function resolveIn(zip: ZipPackage, location: string, from: string): string | undefined {
  const wanted = location.trim().replaceAll('\\', '/');
  if (wanted === '') return undefined;
  const folder = from.slice(0, from.lastIndexOf('/') + 1);
  const fromRoot = normal(wanted);
  // Absolute paths begin with `/`; some programs forget it, others write it before relative ones.
  const candidates = wanted.startsWith('/')
    ? [fromRoot, normal(folder + wanted)]
    : [normal(folder + wanted), fromRoot];
  for (const candidate of candidates) {
    const found = zip.find(candidate);
    if (found !== undefined) return found;
  }
  const tail = `/${fromRoot}`.toLowerCase();
  return zip.names.find((name) => `/${name}`.toLowerCase().endsWith(tail));
}

/** Without `.`, `..` and empty parts: what climbs out of the package stays at its root. */
function normal(path: string): string {
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return parts.join('/');
}
