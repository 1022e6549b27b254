import { mergeEntries } from './entry.ts';
import type { Dossier } from './package-file.ts';

/** Both halves of one review: its versions by their text, its entries field by field. */
export function mergeDossier(a: Dossier, b: Dossier): Dossier {
  const versions = new Map<string, Dossier['versions'][number]>();
  for (const version of [...a.versions, ...b.versions]) {
    const known = versions.get(version.sha256);
    versions.set(version.sha256, known && !goesBefore(version, known) ? known : version);
  }
  return {
    id: a.id < b.id ? a.id : b.id,
    versions: [...versions.values()].sort((x, y) => x.at - y.at || (x.sha256 < y.sha256 ? -1 : 1)),
    entries: mergeEntries(a.entries, b.entries),
  };
}

/** The same text on two machines: the one that came in first, so that both ends agree. */
function goesBefore(one: Dossier['versions'][number], other: Dossier['versions'][number]): boolean {
  if (one.at !== other.at) return one.at < other.at;
  return JSON.stringify(one) < JSON.stringify(other);
}
