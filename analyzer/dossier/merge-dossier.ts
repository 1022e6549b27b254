import { mergeEntries } from './entry.ts';
import type { Dossier } from './package-file.ts';

/** Both halves of one review: its versions by their text, its entries field by field. */
export function mergeDossier(a: Dossier, b: Dossier): Dossier {
  const versions = new Map<string, Dossier['versions'][number]>();
  for (const version of [...a.versions, ...b.versions]) {
    const known = versions.get(version.sha256);
    versions.set(version.sha256, known && !goesBefore(version, known) ? known : version);
  }
  const originals = [...(a.originals ?? []), ...(b.originals ?? [])].sort((x, y) =>
    x.sha256 === y.sha256 ? (x.name < y.name ? -1 : 1) : x.sha256 < y.sha256 ? -1 : 1,
  );
  // The same bytes under two names: either will do, but both ends take the same one.
  const kept = originals.filter(({ sha256 }, index) => originals[index - 1]?.sha256 !== sha256);
  return {
    id: a.id < b.id ? a.id : b.id,
    versions: [...versions.values()].sort((x, y) => x.at - y.at || (x.sha256 < y.sha256 ? -1 : 1)),
    entries: mergeEntries(a.entries, b.entries),
    ...(kept.length > 0 && { originals: kept }),
  };
}

/** The same text on two machines: the one that came in first, so that both ends agree. */
function goesBefore(one: Dossier['versions'][number], other: Dossier['versions'][number]): boolean {
  if (one.at !== other.at) return one.at < other.at;
  return JSON.stringify(one) < JSON.stringify(other);
}
