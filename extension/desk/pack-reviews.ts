import { exportFileName } from '../../analyzer/documents/write/file-name.ts';
import type { ExportedFile } from '../worker/file-schema.ts';
import type { Office } from './review-draft.ts';

/** One review, or all of them where no id is given, as one file. */
export async function packReviews(
  { records, client, now }: Office,
  title: string,
  id?: string,
): Promise<ExportedFile> {
  const at = new Date(now());
  const name = exportFileName(title, 'json', at, '').replace(/\.json$/, '.hengwen');
  return client.run('pack', { dossiers: await records.dossiers(id), name, at });
}
