import { randomFrom } from '../bench/texts/generate.ts';

/** What a case is made with: the same seed makes the same case. */
export interface Random {
  /** 0 to below `below`. */
  int(below: number): number;
  chance(share: number): boolean;
  pick<T>(from: readonly T[]): T;
}

export function randomOf(seed: number): Random {
  const next = randomFrom(seed);
  const int = (below: number) => Math.floor(next() * below);
  return { int, chance: (share) => next() < share, pick: (from) => from[int(from.length)]! };
}
