import type { Rows } from './rows.ts';
import type { RawHits } from './trie.ts';
import type { Watch } from './watch.ts';

/** Places of a group's row: where it was heard first in the stretch, and where last. */
const FIRST = 0;
const LAST = 1;
const ROW = 2;

/** What was heard in a stretch of text: where the words of each group begin. */
export class Heard {
  readonly #steps: Rows;
  readonly #termGroups: Rows;
  readonly #entries: Rows;
  /** Rows of all groups. What was heard before the stretch counts as not heard. */
  readonly #rows: Int32Array;
  /** The stretch in which a group opened its patterns last; never used twice. */
  readonly #opened: Int32Array;
  #stretch = 0;

  constructor({ steps, termGroups }: Watch, entries: Rows) {
    const groups = entries.from.length - 1;
    this.#steps = steps;
    this.#termGroups = termGroups;
    this.#entries = entries;
    this.#rows = new Int32Array(ROW * groups);
    this.#opened = new Int32Array(groups);
  }

  /** Forgets all: another text begins. */
  clear(): void {
    this.#rows.fill(-1);
  }

  /** Hears a word of some groups in a stretch that began at `start`. Without a branch: which way it went could not be foreseen. */
  hear(term: number, at: number, start: number): void {
    const rows = this.#rows;
    const { from, values } = this.#termGroups;
    for (let g = from[term]!, end = from[term + 1]!; g < end; g++) {
      const row = ROW * values[g]!;
      const isFirst = (rows[row + LAST]! - start) >> 31;
      rows[row + FIRST] = (at & isFirst) | (rows[row + FIRST]! & ~isFirst);
      rows[row + LAST] = at;
    }
  }

  /** The patterns that the words of some hits open and that have all they need in the stretch; or null. */
  close(hits: RawHits, openers: readonly number[], count: number, start: number): number[] | null {
    const { from, values } = this.#termGroups;
    const entries = this.#entries;
    const stretch = ++this.#stretch;
    let patterns: number[] | null = null;
    for (let o = 0; o < count; o++) {
      const term = hits.term[openers[o]!]!;
      for (let g = from[term]!, end = from[term + 1]!; g < end; g++) {
        const group = values[g]!;
        if (this.#opened[group] === stretch) continue;
        this.#opened[group] = stretch;
        for (let e = entries.from[group]!, last = entries.from[group + 1]!; e < last; e++) {
          if (!this.#meet(entries.values[e]!, start)) continue;
          if (patterns === null) patterns = [entries.values[e]!];
          else patterns.push(entries.values[e]!);
        }
      }
    }
    return patterns === null ? null : patterns.sort((a, b) => a - b);
  }

  /** Whether each need of a pattern stands behind the one before it, and near enough, as far as first and last tell. */
  #meet(pattern: number, start: number): boolean {
    const rows = this.#rows;
    const { from, values } = this.#steps;
    let step = from[pattern]!;
    let before = ROW * values[step]!;
    if (rows[before + LAST]! < start) return false;
    const end = from[pattern + 1]!;
    while (++step < end) {
      const reach = values[step]!;
      const behind = ROW * values[++step]!;
      if (rows[behind + LAST]! < start || rows[before + FIRST]! >= rows[behind + LAST]!) return false;
      if (rows[behind + FIRST]! - rows[before + LAST]! > reach) return false;
      before = behind;
    }
    return true;
  }
}
