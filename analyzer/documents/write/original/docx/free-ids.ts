import type { WordNames } from './word-names.ts';

export type IdSource = () => number;

/** Numbers that no comment and no tracked change of these parts bears yet. */
export function freeIds(parts: readonly string[], { own }: WordNames): IdSource {
  const used = new Set<number>();
  const pattern = new RegExp(`\\s${own}id\\s*=\\s*["'](\\d+)["']`, 'g');
  for (const part of parts) for (const [, id] of part.matchAll(pattern)) used.add(Number(id));
  let next = 0;
  return () => {
    while (used.has(next)) next++;
    return next++;
  };
}
