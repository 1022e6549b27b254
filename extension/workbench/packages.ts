import type { Installation } from '../../analyzer/dossier/installation.ts';
import type { SetAside } from '../../analyzer/dossier/package-file.ts';
import { asWorkerError } from '../desk/as-worker-error.ts';
import type { Office } from '../desk/review-draft.ts';
import type { Imported } from '../records/import-dossiers.ts';
import type { WorkerError } from '../worker/client.ts';

/** A draft or a package that could not be taken in. */
export interface Failure {
  name: string;
  error: WorkerError;
  /** A file that opens with a password. */
  locked?: File;
}

/** What packages brought. */
export interface ImportReport {
  reviews: Imported[];
  setAside: SetAside[];
  /** Packs and settings of a backup, which nobody has asked for yet. */
  installation: Installation | null;
}

/** Takes reviews from packages into the records, one package after the other. One that fails does not stop the next. */
export async function takeIn(
  { client, records, now }: Office,
  files: readonly File[],
  closing: AbortSignal,
): Promise<{ report: ImportReport; failures: Failure[] }> {
  const report: ImportReport = { reviews: [], setAside: [], installation: null };
  const failures: Failure[] = [];
  for (const file of files) {
    try {
      const bytes = new Uint8Array(await file.arrayBuffer());
      const { dossiers, setAside, installation } = await client.run('unpack', { bytes }, closing);
      report.reviews.push(...(await records.merge(dossiers, now())));
      report.setAside.push(...setAside);
      report.installation = installation ?? report.installation;
    } catch (error) {
      closing.throwIfAborted();
      failures.push({ name: file.name, error: asWorkerError(error) });
    }
  }
  return { report, failures };
}

/** Packages are told by their name: everything else is a draft. */
export function isPackage({ name }: File): boolean {
  return name.toLowerCase().endsWith('.hengwen');
}
