import { readText } from '../../analyzer/documents/read/text.ts';
import type { SourceText } from '../../analyzer/model.ts';
import { sha256 } from '../browser/sha256.ts';
import type { Draft, Office } from '../desk/review-draft.ts';
import { t } from '../i18n/language.ts';

/** A draft from a file, or from a text that was pasted. Rejects with WorkerError. */
export async function readDraft(
  { client }: Office,
  from: File | string,
  signal: AbortSignal,
): Promise<Pick<Draft, 'source' | 'origin'>> {
  if (typeof from === 'string') return { source: await pasted(from), origin: { kind: 'paste' } };
  const bytes = new Uint8Array(await from.arrayBuffer());
  const source = await client.run('read', { name: from.name, bytes }, signal);
  return { source, origin: { kind: 'file' } };
}

async function pasted(text: string): Promise<SourceText> {
  return { name: t('start.pasted'), sha256: await sha256(text), ...readText(text) };
}
