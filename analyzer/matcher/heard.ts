import type { Rows } from './rows.ts';

/**
 * For each group, the patterns it is the rarest need of, in threes: the group that must stand beside it (or -1), the
 * pattern, and how far apart the two may begin; below zero, as `-1 - reach`, where the other group comes first.
 */
export type Entries = Rows;

/** Nothing was heard. */
export const NONE: readonly number[] = [];

/** Kept from text to text: most texts are short, and the tables are not. */
const kept = new WeakMap<Entries, Heard>();

export function heardFor(entries: Entries): Heard {
  const heard = kept.get(entries) ?? new Heard(entries);
  kept.set(entries, heard);
  return heard;
}

/** What was heard in a stretch of text. */
class Heard {
  readonly #entries: Entries;
  /** For each group the stretch in which it was heard last, and where it first and last began there. */
  readonly #stretchOf: Int32Array;
  readonly #first: Int32Array;
  readonly #last: Int32Array;
  /** The groups heard that patterns are entered under. */
  readonly #opened: Int32Array;
  #openers = 0;
  /** Never used twice: what was heard in another stretch, or in another text, does not count. */
  #stretch = 0;
  /** Groups that have a part in some pattern. */
  readonly isWanted: Uint8Array;

  constructor(entries: Entries) {
    const groups = entries.from.length - 1;
    this.#entries = entries;
    this.#stretchOf = new Int32Array(groups).fill(-1);
    this.#first = new Int32Array(groups);
    this.#last = new Int32Array(groups);
    this.#opened = new Int32Array(groups);
    this.isWanted = new Uint8Array(groups);
    for (let group = 0; group < groups; group++) {
      for (let e = entries.from[group]!; e < entries.from[group + 1]!; e += 3) {
        this.isWanted[group] = 1;
        if (entries.values[e]! >= 0) this.isWanted[entries.values[e]!] = 1;
      }
    }
  }

  hear(group: number, at: number): void {
    this.#last[group] = at;
    if (this.#stretchOf[group] === this.#stretch) return;
    this.#stretchOf[group] = this.#stretch;
    this.#first[group] = at;
    // Most words only ever stand beside a rarer one.
    const { from } = this.#entries;
    if (from[group] !== from[group + 1]) this.#opened[this.#openers++] = group;
  }

  /** Ends the stretch: the patterns whose two rarest needs were heard in it, near enough and in their order. */
  close(): readonly number[] {
    if (this.#openers === 0) {
      this.#stretch++;
      return NONE;
    }
    const { from, values } = this.#entries;
    let patterns: number[] | null = null;
    for (let o = 0; o < this.#openers; o++) {
      const group = this.#opened[o]!;
      for (let e = from[group]!; e < from[group + 1]!; e += 3) {
        if (!this.#meet(group, values[e]!, values[e + 2]!)) continue;
        patterns ??= [];
        patterns.push(values[e + 1]!);
      }
    }
    this.#openers = 0;
    this.#stretch++;
    return patterns === null ? NONE : patterns.sort((a, b) => a - b);
  }

  #meet(group: number, partner: number, reach: number): boolean {
    if (partner < 0) return true;
    if (this.#stretchOf[partner] !== this.#stretch) return false;
    const [before, behind] = reach >= 0 ? [group, partner] : [partner, group];
    const apart = this.#first[behind]! - this.#last[before]!;
    return this.#first[before]! < this.#last[behind]! && apart <= (reach >= 0 ? reach : -1 - reach);
  }
}
