import type { SourceText } from '../../analyzer/model.ts';
import { sha256 } from '../browser/sha256.ts';
import { keepOriginal } from '../desk/originals.ts';
import type { Draft, Office } from '../desk/review-draft.ts';
import { t } from '../i18n/language.ts';
import type { WorkerError } from '../worker/client.ts';
import type { Progress } from '../worker/protocol.ts';
import type { Failure } from './packages.ts';

/** What a file may need to be read, and who is told how much of it is. */
export interface Reading {
  password?: string | undefined;
  onProgress?: (progress: Progress) => void;
}

/** A draft from a file, or from a text that was pasted. Rejects with WorkerError. */
export async function readDraft(
  { client }: Office,
  from: File | string,
  signal: AbortSignal,
  { password, onProgress }: Reading = {},
): Promise<Pick<Draft, 'source' | 'origin'>> {
  if (typeof from === 'string') return { source: await pasted(from), origin: { kind: 'paste' } };
  const bytes = new Uint8Array(await from.arrayBuffer());
  const input = { name: from.name, bytes, ...(password === undefined ? {} : { password }) };
  const source = await client.run('read', input, signal, onProgress);
  keepOriginal(source.sha256, { file: from, ...(password === undefined ? {} : { password }) });
  return { source, origin: { kind: 'file' } };
}

/** Why a file could not be reviewed. Of the files that need a password, PDFs and newer Office files open with one here. */
export async function failureOf(file: File, error: WorkerError): Promise<Failure> {
  const failure = { name: file.name, error };
  if (error.code !== 'encrypted' && error.code !== 'wrong-password') return failure;
  return (await isPdf(file)) || (await isEncryptedOffice(file)) ? { ...failure, locked: file } : failure;
}

async function isEncryptedOffice(file: File): Promise<boolean> {
  const { isOle, openOle } = await import('../../analyzer/documents/package/ole-file.ts');
  const bytes = new Uint8Array(await file.arrayBuffer());
  return isOle(bytes) && openOle(bytes).names.includes('EncryptedPackage');
}

async function isPdf(file: File): Promise<boolean> {
  return (await file.slice(0, 1024).text()).includes('%PDF-');
}

/** Whether a file is one of pages that can be drawn. */
export async function hasPages(file: File): Promise<boolean> {
  return /\.ofd$/i.test(file.name) || isPdf(file);
}

async function pasted(text: string): Promise<SourceText> {
  const { readText } = await import('../../analyzer/documents/read/text.ts');
  return { name: t('start.pasted'), sha256: await sha256(text), ...readText(text) };
}
