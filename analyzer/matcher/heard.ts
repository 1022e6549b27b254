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

/** Places of a group's row: the stretch in which it was heard last, where it first and last began there, and `OPENS`. */
const STRETCH = 0;
const FIRST = 1;
const LAST = 2;
const SIGNS = 3;
const ROW = 4;
/** Patterns are entered under the group. */
const OPENS = 1;

/** What was heard in a stretch of text. */
class Heard {
  readonly #entries: Entries;
  /** A row for each group, so that one fetch from memory brings all of it. */
  readonly #rows: Int32Array;
  /** The groups heard that patterns are entered under. */
  readonly #opened: Int32Array;
  #openers = 0;
  /** Never used twice: what was heard in another stretch, or in another text, does not count. */
  #stretch = 1;
  /** Groups that have a part in some pattern. */
  readonly isWanted: Uint8Array;

  constructor(entries: Entries) {
    const groups = entries.from.length - 1;
    this.#entries = entries;
    this.#rows = new Int32Array(ROW * groups);
    this.#opened = new Int32Array(groups);
    this.isWanted = new Uint8Array(groups);
    for (let group = 0; group < groups; group++) {
      for (let e = entries.from[group]!; e < entries.from[group + 1]!; e += 3) {
        this.#rows[ROW * group + SIGNS] = OPENS;
        this.isWanted[group] = 1;
        if (entries.values[e]! >= 0) this.isWanted[entries.values[e]!] = 1;
      }
    }
  }

  hear(group: number, at: number): void {
    const rows = this.#rows;
    const row = ROW * group;
    rows[row + LAST] = at;
    if (rows[row + STRETCH] === this.#stretch) return;
    rows[row + STRETCH] = this.#stretch;
    rows[row + FIRST] = at;
    // Most words only ever stand beside a rarer one.
    if (rows[row + SIGNS] === OPENS) this.#opened[this.#openers++] = group;
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
      for (let e = from[group]!, end = from[group + 1]!; e < end; e += 3) {
        if (!this.#meet(group, values[e]!, values[e + 2]!)) continue;
        if (patterns === null) patterns = [values[e + 1]!];
        else patterns.push(values[e + 1]!);
      }
    }
    this.#openers = 0;
    this.#stretch++;
    return patterns === null ? NONE : patterns.sort((a, b) => a - b);
  }

  #meet(group: number, partner: number, reach: number): boolean {
    if (partner < 0) return true;
    const rows = this.#rows;
    if (rows[ROW * partner + STRETCH] !== this.#stretch) return false;
    const before = ROW * (reach >= 0 ? group : partner);
    const behind = ROW * (reach >= 0 ? partner : group);
    const apart = rows[behind + FIRST]! - rows[before + LAST]!;
    return rows[before + FIRST]! < rows[behind + LAST]! && apart <= (reach >= 0 ? reach : -1 - reach);
  }
}
