import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

/** Two texts of one law. */
export interface Pair {
  title: string;
  before: { date: string; text: string };
  after: { date: string; text: string };
}

/** `类别_名称(2020-01-02).txt`, with or without a place before the title. */
const NAMED = /([^_/]+)\((\d{4}-\d\d-\d\d)\)\.txt$/;

/** The pairs of following versions in a folder: files of the same title with different dates. */
export function pairsIn(folder: string): Pair[] {
  const byTitle = new Map<string, { date: string; path: string }[]>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const [, title, date] = NAMED.exec(entry.name) ?? [];
    if (!entry.isFile() || title === undefined || date === undefined) continue;
    const key = title.replace(/^中华人民共和国/, '');
    byTitle.set(key, [...(byTitle.get(key) ?? []), { date, path: join(entry.parentPath, entry.name) }]);
  }
  const pairs: Pair[] = [];
  for (const [title, files] of [...byTitle].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const ordered = files.sort((a, b) => (a.date < b.date ? -1 : 1));
    ordered.slice(1).forEach((file, index) => {
      const before = ordered[index]!;
      if (before.date === file.date) return;
      const read = ({ date, path }: { date: string; path: string }) => ({
        date,
        text: readFileSync(path, 'utf8'),
      });
      const pair = { title: basename(title), before: read(before), after: read(file) };
      if (pair.before.text !== pair.after.text) pairs.push(pair);
    });
  }
  return pairs;
}
