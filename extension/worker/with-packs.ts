import { hash } from '../../analyzer/checklist/hash.ts';
import type { Compiled } from '../../analyzer/knowledge/compiled.ts';
import type { SeedFile, SeedProblem } from '../../analyzer/knowledge/read-yaml.ts';
import type { Language } from '../../analyzer/model.ts';
import { compilePacks, PackError } from '../../analyzer/packs/compile-packs.ts';

/** Knowledge joined with packs, and what could not be joined. */
export interface Joined {
  compiled: Compiled;
  leftOut: readonly SeedProblem[];
}

/** Joined knowledge is large: that of the packs in use, and that of a pack being written beside them. */
const MOST_KEPT = 2;
const kept = new Map<string, Joined>();

/** The knowledge with those of the packs that can be used: one that cannot never stands in the way of a review. */
export function joinedWith(compiled: Compiled, packs: readonly SeedFile[], language: Language): Joined {
  if (packs.length === 0) return { compiled, leftOut: [] };
  const key = hash(language + JSON.stringify(packs));
  const known = kept.get(key) ?? join(compiled, packs, language);
  kept.delete(key);
  kept.set(key, known);
  for (const old of kept.keys()) if (kept.size > MOST_KEPT) kept.delete(old);
  return known;
}

function join(compiled: Compiled, packs: readonly SeedFile[], language: Language): Joined {
  const leftOut: SeedProblem[] = [];
  let left = packs;
  while (left.length > 0) {
    try {
      return { compiled: compilePacks(compiled, left, language), leftOut };
    } catch (error) {
      if (!(error instanceof PackError)) throw error;
      leftOut.push(...error.problems);
      left = left.filter(({ path }) => error.problems.every(({ file }) => file !== path));
    }
  }
  return { compiled, leftOut };
}
