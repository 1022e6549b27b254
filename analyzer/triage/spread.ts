import { LEVELS, type LevelCounts, noCounts } from './domain-counts.ts';
import type { Summary } from './triage.ts';

/** How many documents speak of a domain, each counted once, under its strongest finding there. */
export function spreadOf(documents: readonly Pick<Summary, 'domains'>[]): Record<string, LevelCounts> {
  const spread: Record<string, LevelCounts> = {};
  for (const { domains } of documents)
    for (const [domain, counts] of Object.entries(domains)) {
      const strongest = LEVELS.find((level) => counts[level] > 0);
      if (strongest === undefined) continue;
      spread[domain] ??= noCounts();
      spread[domain][strongest] += 1;
    }
  return spread;
}
