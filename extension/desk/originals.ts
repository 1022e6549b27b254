import { sha256 as digestOf } from '../browser/sha256.ts';
import type { Records } from '../records/records.ts';
import type { OpenReview } from '../records/types.ts';

/** A file of the user's. A File is a handle: it holds no bytes. */
export interface Original {
  file: File;
  /** Of a locked one. */
  password?: string;
}

/** Files that were reviewed while this page is open, by their digest. */
const originals = new Map<string, Original>();

export function keepOriginal(sha256: string, original: Original): void {
  originals.set(sha256, original);
}

/** The file of a draft, where it is at hand. */
export function keptOriginal(sha256: string): Original | null {
  return originals.get(sha256) ?? null;
}

/** Takes the file of a draft out of the records where it came with a package, and is not at hand already. */
export async function bringOriginal(
  records: Pick<Records, 'original'>,
  { row: { id }, draft: { sha256 } }: OpenReview,
): Promise<void> {
  if (originals.has(sha256)) return;
  const found = await records.original(id, sha256);
  if (found) keepOriginal(sha256, { file: new File([found.bytes], found.name) });
}

/**
 * The file that a draft was read from: kept since, or chosen again by the user; null where nothing is chosen.
 * To be called from a click: browsers open no picker otherwise.
 */
export async function originalFile(sha256: string, accept: string): Promise<Original | null> {
  const kept = originals.get(sha256);
  if (kept) return kept;
  const file = await chooseFile(accept);
  if (!file) return null;
  if ((await digestOf(new Uint8Array(await file.arrayBuffer()))) === sha256) keepOriginal(sha256, { file });
  return { file };
}

function chooseFile(accept: string): Promise<File | null> {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = accept;
  return new Promise((resolve) => {
    input.addEventListener('change', () => resolve(input.files?.[0] ?? null), { once: true });
    input.addEventListener('cancel', () => resolve(null), { once: true });
    input.click();
  });
}
