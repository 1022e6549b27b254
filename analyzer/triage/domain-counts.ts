import type { Finding, Level } from '../model.ts';

/** The levels in the order of papers: the strongest first. */
export const LEVELS: readonly Level[] = ['revise', 'explain', 'consider', 'credit'];

export type LevelCounts = Record<Level, number>;

export const noCounts = (): LevelCounts => ({ revise: 0, explain: 0, consider: 0, credit: 0 });

export function levelCounts(findings: readonly Pick<Finding, 'level'>[]): LevelCounts {
  const counts = noCounts();
  for (const { level } of findings) counts[level] += 1;
  return counts;
}

/** Findings by domain and level; a finding on two domains counts in both. Domains without findings are left out. */
export function domainCounts(
  findings: readonly Pick<Finding, 'level' | 'domains'>[],
): Record<string, LevelCounts> {
  const all: Record<string, LevelCounts> = {};
  for (const { level, domains } of findings)
    for (const domain of domains) {
      all[domain] ??= noCounts();
      all[domain][level] += 1;
    }
  return all;
}
