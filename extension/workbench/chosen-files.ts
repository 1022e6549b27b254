import { isPassedOver } from '../../analyzer/triage/passed-over.ts';
import type { BatchFile } from './batch.ts';

/** The files of a folder that was chosen, or files chosen one by one, by their paths. */
export function chosenFiles(files: Iterable<File>): BatchFile[] {
  return [...files]
    .map((file) => ({ name: file.webkitRelativePath || file.name, file }))
    .filter(({ name }) => !isPassedOver(name));
}

/**
 * What was dropped: files, and all that is in folders. To be called before the drop event is over, as the browser
 * forgets what was dropped then.
 */
export function droppedFiles({ items, files }: DataTransfer): Promise<BatchFile[]> {
  const entries = [...items].flatMap((item) => item.webkitGetAsEntry?.() ?? []);
  return entries.length === 0 ? Promise.resolve(chosenFiles(files)) : enteredFiles(entries);
}

/** The files among what was dropped, and all that are in its folders. */
export async function enteredFiles(entries: readonly FileSystemEntry[]): Promise<BatchFile[]> {
  const found = await Promise.all(entries.map(filesIn));
  return found.flat().filter(({ name }) => !isPassedOver(name));
}

async function filesIn(entry: FileSystemEntry): Promise<BatchFile[]> {
  const name = entry.fullPath.replace(/^\//, '');
  if (isFile(entry)) {
    const file = await new Promise<File>((resolve, reject) => entry.file(resolve, reject));
    return [{ name, file }];
  }
  if (!isFolder(entry)) return [];
  const reader = entry.createReader();
  const found: BatchFile[] = [];
  // A folder tells of a hundred entries at a time.
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (some.length === 0) return found;
    for (const one of some) found.push(...(await filesIn(one)));
  }
}

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;
const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;
