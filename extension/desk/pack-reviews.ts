import { exportFileName } from '../../analyzer/documents/write/file-name.ts';
import type { Installation } from '../../analyzer/dossier/installation.ts';
import { type Dossier, MOST_ATTACHED, type Original } from '../../analyzer/dossier/package-file.ts';
import type { ExportedFile } from '../worker/file-schema.ts';
import { installationOf } from './installation.ts';
import { keptOriginal } from './originals.ts';
import type { Office } from './review-draft.ts';

/** One review as one file, with the files of its versions that are at hand where `attached`. */
export async function packReview(
  office: Office,
  title: string,
  id: string,
  attached: boolean,
): Promise<ExportedFile> {
  const dossiers = await office.records.dossiers(id, attached);
  return pack(office, title, attached ? await Promise.all(dossiers.map(withFilesAtHand)) : dossiers);
}

/** All reviews, rule packs and settings as one file. `left`: how many files of drafts it has no room for. */
export async function packAll(office: Office, title: string): Promise<{ file: ExportedFile; left: number }> {
  const { dossiers, left } = fitting(await office.records.dossiers(undefined, true));
  return { file: await pack(office, title, dossiers, await installationOf(office.records)), left };
}

function pack(
  { client, now }: Office,
  title: string,
  dossiers: Dossier[],
  installation: Installation | null = null,
): Promise<ExportedFile> {
  const at = new Date(now());
  const name = exportFileName(title, 'json', at, '').replace(/\.json$/, '.hengwen');
  return client.run('pack', { dossiers, name, at, installation });
}

async function withFilesAtHand(dossier: Dossier): Promise<Dossier> {
  const originals = [...(dossier.originals ?? [])];
  for (const { sha256 } of dossier.versions) {
    const kept = keptOriginal(sha256);
    if (!kept || originals.some((one) => one.sha256 === sha256)) continue;
    originals.push({ sha256, name: kept.file.name, bytes: new Uint8Array(await kept.file.arrayBuffer()) });
  }
  return originals.length > 0 ? { ...dossier, originals } : dossier;
}

/** What people wrote goes before files that they have elsewhere too: the newest files come along while there is room. */
export function fitting(
  all: readonly Dossier[],
  most = MOST_ATTACHED,
): { dossiers: Dossier[]; left: number } {
  let room = most;
  let left = 0;
  const fits = ({ bytes }: Original) => {
    if (bytes.length > room) {
      left += 1;
      return false;
    }
    room -= bytes.length;
    return true;
  };
  const dossiers = all.map(({ originals, ...dossier }): Dossier => {
    const kept = originals?.filter(fits) ?? [];
    return kept.length > 0 ? { ...dossier, originals: kept } : dossier;
  });
  return { dossiers, left };
}
