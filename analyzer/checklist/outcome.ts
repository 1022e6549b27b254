import type { Finding, Outcome } from '../model.ts';

/** From this many credits, over this many domains, a draft without problems and gaps actively promotes equality. */
const ACTIVE_CREDITS = 6;
const ACTIVE_DOMAINS = 2;

/**
 * The word for the whole draft (field.md §2). E: an unequal provision. D: provisions to be founded, or needs
 * left out and nothing to set against them. A and B: no problem, with many credits or some. C: nothing found.
 */
export function outcomeOf(findings: readonly Finding[]): Outcome {
  const count = (level: Finding['level']) => findings.filter((f) => f.level === level).length;
  if (count('revise') > 0) return 'E';
  const credits = findings.filter((f) => f.level === 'credit');
  if (count('explain') > 0) return 'D';
  if (credits.length === 0) return count('consider') > 0 ? 'D' : 'C';
  const domains = new Set(credits.flatMap((f) => f.domains)).size;
  return credits.length >= ACTIVE_CREDITS && domains >= ACTIVE_DOMAINS && count('consider') <= credits.length
    ? 'A'
    : 'B';
}
