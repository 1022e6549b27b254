import type { CompiledPattern } from '../rules/match.ts';

/** Which patterns can match at all, told by the classes a stretch holds: clauses without hits cost nothing. */
export interface PatternIndex<T> {
  /** Owners and patterns whose every needed class is present. */
  candidates(present: ReadonlySet<number>): Iterable<{ owner: T; pattern: CompiledPattern }>;
}

/** Each pattern is filed under its rarest need: the one that the fewest classes can meet. */
export function indexPatterns<T>(
  owners: Iterable<{ owner: T; patterns: readonly CompiledPattern[] }>,
): PatternIndex<T> {
  const byClass = new Map<number, { owner: T; pattern: CompiledPattern; order: number }[]>();
  let order = 0;
  for (const { owner, patterns } of owners) {
    for (const pattern of patterns) {
      const entry = { owner, pattern, order: order++ };
      // Literals are numbered after all classes of the lexicon: the higher number is the rarer word.
      const anchor = [...pattern.needs].sort(
        (a, b) => a.length - b.length || Math.max(...b) - Math.max(...a),
      )[0]!;
      for (const number of anchor) {
        const list = byClass.get(number);
        if (list === undefined) byClass.set(number, [entry]);
        else list.push(entry);
      }
    }
  }
  return {
    candidates(present) {
      const found = new Map<number, { owner: T; pattern: CompiledPattern }>();
      for (const number of present) {
        for (const entry of byClass.get(number) ?? []) {
          if (entry.pattern.needs.every((options) => options.some((c) => present.has(c))))
            found.set(entry.order, entry);
        }
      }
      return [...found].sort(([a], [b]) => a - b).map(([, entry]) => entry);
    },
  };
}
