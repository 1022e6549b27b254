import type { Records } from '../records/records.ts';
import { packAll } from './pack-reviews.ts';
import type { Office } from './review-draft.ts';

/** The parts of the File System Access API that are used: it is not in every browser, nor in TypeScript's own types. */
interface Folder {
  readonly name: string;
  queryPermission(mode: { mode: 'readwrite' }): Promise<PermissionState>;
  requestPermission(mode: { mode: 'readwrite' }): Promise<PermissionState>;
  getFileHandle(name: string, options: { create: true }): Promise<FileHandle>;
}
interface FileHandle {
  createWritable(): Promise<{ write(bytes: BufferSource): Promise<void>; close(): Promise<void> }>;
}
type Picker = (options: { mode: 'readwrite'; id: string }) => Promise<Folder>;

/** unsupported: no such browser · none: nothing chosen · asks: the browser wants a click again · ready */
export type FolderState =
  | { is: 'unsupported' }
  | { is: 'none' }
  | { is: 'asks' | 'ready'; name: string; last: number | null };

interface Kept {
  folder: Folder;
  last: number | null;
}

const KEY = 'copies';
/** Automatic copies are made no more often than this. */
const EVERY = 10 * 60 * 1000;

const picker = () => (globalThis as { showDirectoryPicker?: Picker }).showDirectoryPicker;
const kept = (records: Records) => records.setting<Kept>(KEY);

export async function folderState(records: Records): Promise<FolderState> {
  const found = await kept(records);
  if (!found) return { is: picker() ? 'none' : 'unsupported' };
  const { folder, last } = found;
  const leave = await folder.queryPermission({ mode: 'readwrite' });
  return { is: leave === 'granted' ? 'ready' : 'asks', name: folder.name, last };
}

/** Called from a click: the browser asks the user for a folder. The first copy is made at once. */
export async function chooseFolder(office: Office): Promise<void> {
  const pick = picker();
  if (!pick) return;
  const folder = await pick({ mode: 'readwrite', id: 'hengwen-copies' });
  await office.records.setSetting(KEY, { folder, last: null } satisfies Kept);
  await copyNow(office, true);
}

export async function stopCopies(records: Records): Promise<void> {
  await records.setSetting(KEY, undefined);
}

/**
 * Writes everything into the folder, one file a day. `mayAsk`: from a click, so that the browser can be asked for
 * leave. Answers false where there is no folder or no leave. Rejects where the disk refuses.
 */
export async function copyNow(office: Office, mayAsk: boolean): Promise<boolean> {
  const found = await kept(office.records);
  if (!found) return false;
  const { folder } = found;
  const mode = { mode: 'readwrite' } as const;
  const leave = mayAsk ? await folder.requestPermission(mode) : await folder.queryPermission(mode);
  if (leave !== 'granted') return false;
  const { name, bytes } = (await packAll(office, 'hengwen-backup')).file;
  // The browser writes beside the old file and puts it in its place when it is closed: never half a copy.
  const stream = await (await folder.getFileHandle(name, { create: true })).createWritable();
  await stream.write(bytes);
  await stream.close();
  await office.records.setSetting(KEY, { folder, last: office.now() } satisfies Kept);
  return true;
}

/** Copies of themselves as long as a page is open and something changed since the last. */
export function copyNowAndThen(office: Office, closing: AbortSignal): void {
  let changed = false;
  office.records.watchList(
    {
      next: () => {
        changed = true;
      },
      error: () => undefined,
    },
    closing,
  );
  const timer = setInterval(() => {
    if (!changed) return;
    changed = false;
    copyNow(office, false).catch(() => {
      changed = true; // the next time; the state of the copies is in view in the meantime
    });
  }, EVERY);
  closing.addEventListener('abort', () => clearInterval(timer), { once: true });
}
