const names: ReadonlySet<string> = new Set(['thumbs.db', 'desktop.ini']);

/** Files that a folder holds and its owner does not see: hidden ones, and the locks that Word lays beside an open file. */
export function isPassedOver(path: string): boolean {
  return path
    .split(/[\\/]/)
    .some(
      (part) =>
        (part.startsWith('.') && part !== '.' && part !== '..') ||
        part.startsWith('~$') ||
        names.has(part.toLowerCase()),
    );
}
