import type { ReadPack } from './read-pack.ts';

/**
 * The line of a pack that a problem speaks of: where the words it quotes, or the name it ends with, stand in the entry
 * with that id, and else where the entry begins.
 */
export function packPlace({ pack, lineOf }: ReadPack, text: string, id: string, reason: string): number {
  const paths = pathsOf(pack).filter((one) => one.id === id);
  const from = paths.map(({ path }) => lineOf(path));
  const next = paths.map(({ path }) => lineAfter(path));
  const lines = text.split('\n');
  const quoted = /“(.*?)”/s.exec(reason)?.[1]?.split('\n')[0];
  const words = [quoted, reason.split(' ').at(-1)].filter((word) => word !== undefined && word !== '');
  for (const word of words) {
    for (const [i, first] of from.entries()) {
      const found = lines.slice(first - 1, next[i]! - 1).findIndex((line) => line.includes(word!));
      if (found >= 0) return first + found;
    }
  }
  return from[0] ?? 1;

  /** Where what stands behind an entry begins. */
  function lineAfter(path: readonly PropertyKey[]): number {
    const behind = [...path.slice(0, -1), Number(path.at(-1)) + 1];
    const line = lineOf(behind);
    return line > lineOf(path) ? line : text.length;
  }
}

function pathsOf(pack: ReadPack['pack']): { id: string; path: PropertyKey[] }[] {
  const parts = ['rules', 'classes', 'topics', 'plans', 'laws'] as const;
  return [
    ...parts.flatMap((part) => pack[part].map(({ id }, i) => ({ id, path: [part, i] }))),
    ...pack.plans.flatMap(({ items }, i) =>
      items.map(({ id }, k) => ({ id, path: ['plans', i, 'items', k] })),
    ),
    ...pack.laws.flatMap(({ articles }, i) =>
      articles.map(({ id }, k) => ({ id, path: ['laws', i, 'articles', k] })),
    ),
  ];
}
